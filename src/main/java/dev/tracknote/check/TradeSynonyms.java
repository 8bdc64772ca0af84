package dev.tracknote.check;

import dev.tracknote.claim.AskedText;
import dev.tracknote.claim.Han;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of many trades that stand for one and the same part of a company, in both languages. */
final class TradeSynonyms {

  private static final List<Pattern> GROUPS =
      List.of(
          group(
              "线上|电商|网上|网购|网络零售|online|e-?commerce|internet|digital channel|web(?: channel|shop|store)?"),
          group("线下|实体店|门店|店铺|stores?|offline|bricks?-and-mortar|shops?"),
          group(
              "直营|自营|自有|company-owned|self-operated|company-operated|own-operated|directly operated"),
          group("加盟|特许(?:经营)?|franchis\\w+"),
          group("摩托车|两轮车?|motorcycles?|two-wheelers?|motorbikes?|bikes"),
          group("汽车|四轮|整车|automobiles?|cars|autos|four-wheelers?"),
          group("混动车?|混合动力|油电混合|hybrids?|electrified"),
          group("燃油车?|内燃机|汽油车|combustion|petrol cars?|gasoline cars?|ICE"),
          group("纯电车?|电池电动|electric|BEVs?|battery cars?|pure electrics?"),
          group("金融服务|消费金融|车贷|financial services|captive finance|financ(?:e|ing)|credit arm"),
          group("耗材|后市场|售后|consumables|aftermarket|after-sales|disposables"),
          group("整机|设备销售|主机销售|systems|capital equipment|hardware"),
          group("伺服|驱动|运动控制|servo|motion drives?|motion control"),
          group("电控|电驱|电驱动|powertrain|e-drives?|electric drives?|traction"),
          group("服务式公寓|长租公寓|公寓|residences|apartments?|extended[- ]stay"),
          group("交通票务|机票|票务|transport tickets?|ticketing|flights and trains|transportation"),
          group("度假|打包|跟团|旅游套餐|套餐|packages|package tours|holidays"),
          group("物料|原料|原材料|食材|supplies|ingredients|raw materials"),
          group("住宿|酒店预订|客房预订|accommodation|lodging|stays|hotel bookings?"),
          group("海外|境外|国外|国际|overseas|international|foreign|abroad"),
          group("国内|境内|内地|大陆|内销|本土|domestic|mainland(?: china)?|home market|china"),
          group("欧洲|欧区|欧非中东|欧洲、中东和非洲|europe(?:an)?(?:,? and the middle east)?|EMEA"),
          group("美洲|americas?|pan-american|north and south america"),
          group("亚太|亚洲|asia(?:n|[ -]pacific)?|APAC"),
          group("非利息|非息|手续费|中间业务|non-interest|fee(?:-based)?|fees"),
          group("净利息|息差收入|利息净|net interest|lending income"),
          group("家居|居家|家用|home|household"),
          group("食品|生鲜|杂货|grocery|groceries|food"),
          group("服饰|服装|衣着|apparel|clothing|fashion|garments?"),
          group("鞋履|鞋|footwear|shoes"),
          group("美妆|护肤|beauty|skincare|cosmetics"),
          group("饮料|饮品|beverages?|drinks"),
          group("货运|航空物流|货邮|cargo|freight"),
          group("客运|旅客运输|载客|passenger"),
          group("短途|短程|短线|支线|short-haul|regional flights"),
          group("长途|远程|远途|洲际|long-haul|intercontinental"),
          group("维修|检修|机修|maintenance|MRO|repairs?"),
          group("时效|特快|标快|time-definite|express|parcels?"),
          group("快递|速递|包裹|express|parcels?|couriers?"),
          group("快运|零担|重货|freight|LTL|less-than-truckload"),
          group("经济快递|电商快递|economy|deferred"),
          group("供应链|合同物流|合约物流|supply chain|contract logistics"),
          group("订阅|订购|subscriptions?|recurring"),
          group("专业服务|实施服务|咨询服务|professional services|consulting|consultancy|implementation"),
          group("储能|电池系统|energy storage|batter(?:y|ies)"),
          group("逆变器|光伏|inverters?|solar|photovoltaic"),
          group("工业机器人|机器人|robots?|robotics"),
          group("数控机床|机床|machine tools?"),
          group("数控|CNC"),
          group("移动游戏|手游|手机游戏|mobile|handheld"),
          group("主机|端游|console"),
          group("肿瘤|抗癌|抗肿瘤|oncology|(?:cancer|tumou?r)(?: (?:medicines?|drugs?))?"),
          group("闪存|NAND(?: flash)?|flash(?: memory)?"),
          group("农险|农业保险|农业险|agricultural|crop insurance|farm insurance"),
          group("车险|汽车保险|motor|auto insurance|car insurance"),
          group("意?健康?险|健康保险|医疗险|health|medical insurance"),
          group("特许权使用费|许可费|版税|royalt(?:y|ies)|licen[cs]e fees"),
          group("自身免疫|自免|autoimmune|immunology"),
          group("授权|许可|licens\\w+|royalt(?:y|ies)|out-licensing"),
          group("疫苗|vaccines?"),
          group("仿制药|generics?"),
          group("体外诊断|IVD|in[- ]vitro|诊断试剂|检验|diagnostics?"),
          group("影像|成像|放射|imaging|radiology|scanners?"),
          group("植入|植介入|骨科|implants?|orthopa?edics"),
          group("公有云|云厂商|超大规模|public cloud|hyperscale\\w*"),
          group("数据中心|机房|data cent(?:er|re)"),
          group("端侧|边缘|终端芯片|edge"),
          group("集群网络|网络交换|组网|fabric|cluster networking"),
          group("终端设备|用户终端|用户设备|terminals?|user equipment|handsets?|CPE"),
          group("政企|企业与政府|集团客户|enterprise|corporate customers|government"),
          group("消费宽带|家庭宽带|住宅|家宽|consumer|residential"),
          group("零售银行|个人银行|retail banking|consumer banking"),
          group("对公|公司银行|corporate banking|wholesale banking"),
          group("财富管理|财富|理财|wealth(?: management)?"),
          group("资产管理|资管|asset management"),
          group("寿险|人寿|life insurance"),
          group("财险|产险|property and casualty|P&C|non-life"),
          group("广告|营销服务|advertising|ads"),
          group("会员|membership"),
          group("乘用车|轿车|passenger cars?"),
          group("商用车|卡车|commercial vehicles?|trucks?"),
          group("新能源车|电动车|电动汽车|electric vehicles?|EVs?"),
          group("零部件|配件|parts|components"),
          group("上游|勘探|upstream|exploration"),
          group("下游|炼化|炼油|downstream|refining"),
          group("存储|内存|memory"),
          group("代工|晶圆代工|foundry"),
          group("封测|封装测试|packaging and test\\w*"),
          group("安全产品|安防|网络安全|信息安全|(?:cyber[- ]?)?security|cyber[- ]?defen[cs]e"),
          group("罕见病|孤儿药|罕病|rare diseases?|orphans?(?: (?:medicines?|drugs?))?"),
          group("图像传感器|影像传感器|影像芯片|CIS|image sensors?|imaging chips?|camera chips?"),
          group("服务器DRAM|服务器内存|server (?:dram|memory)"),
          group("冷链|冷库|冷藏仓?|冷冻仓?|cold[- ](?:chain|storage|stores?)|refrigerated"),
          group("装备|器材|equipment|gear"),
          group("主流|大众|mainstream|mass[- ]market"),
          group("全科|普通门诊|家庭医生|general outpatient|family medicine|general practice"),
          group("专科|specialist outpatient|specialist clinics?"),
          group("养老|护老|安老|elder(?:ly)? care|senior (?:care|living)|aged care"),
          group("经销商?|代理商?|分销|distributors?|agency(?: channel)?|agents?|wholesalers?|dealers?"),
          group("物流|仓储物流|logistics|forwarding(?: and warehousing)?"),
          group("集装箱|箱运|container|liner|box(?:es| shipping)"),
          group("干散货|散货|散运|(?:dry[- ])?bulk"),
          group("跨太平洋|美线|transpacific|trans-pacific"),
          group("亚欧|欧线|asia-europe"),
          group("意外(?:险|健康险)|意健险|accident(?: and health)?"),
          group("美国|北美|united states|US|north america"),
          group("软饮料?|无酒精饮料|soft drinks?|non-alcoholic"),
          group("预调酒|即饮酒|RTD|ready-to-drink|premixed"),
          group("精酿|craft"),
          group("宽带|固网|固定网络|broadband|fixed[- ]line"),
          group("移动通信|移动业务|手机业务|无线|mobile|wireless|cellular"),
          group("再保险?|分保|reinsurance"),
          group("写字楼|办公楼|办公|offices?"),
          group("购物中心|商场|零售物业|malls?|shopping cent(?:er|re)s?|retail property"),
          group("工业物业|厂房|industrial"),
          group("物业|property management"),
          group("租赁|leasing|rentals?"));

  private TradeSynonyms() {}

  private static Pattern group(String words) {
    return Pattern.compile("(?i)(?<![A-Za-z-])(?:" + words + ")(?![A-Za-z])");
  }

  /** The groups of which a segment's name holds a word, in their order. */
  static List<Pattern> in(String official) {
    AskedText name = AskedText.of(official);
    return GROUPS.stream().filter(name::holds).toList();
  }

  /**
   * The part of a name that says in another word what the official name says.
   *
   * @param groups those of the official name
   */
  static Optional<String> shared(String name, String official, List<Pattern> groups) {
    if (Han.isIn(name) != Han.isIn(official)) {
      return Optional.empty();
    }
    for (Pattern group : groups) {
      Matcher said = group.matcher(name);
      if (said.find() && !official.contains(said.group())) {
        return Optional.of(said.group());
      }
    }
    return Optional.empty();
  }
}
