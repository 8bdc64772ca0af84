package dev.tracknote.check;

import dev.tracknote.claim.Han;
import dev.tracknote.facts.Segment;
import dev.tracknote.wording.Language;
import java.util.ArrayList;
import java.util.List;

/** How prose shortens the names of segments: 植入 for 植入器械, where no other begins so. */
final class ShortNames {

  private static final int SIGNS = 2;
  private static final List<String> COMMON =
      List.of(
          "经济", "国际", "企业", "服务", "公司", "其他", "产品", "国内", "海外", "中国", "业务", "消费", "技术", "净利", "毛利",
          "营业", "利息", "经营", "研发", "销售", "营收");

  private ShortNames() {}

  static List<String> with(List<String> names, List<Segment> segments) {
    List<String> all = new ArrayList<>(names);
    for (String name : names) {
      boolean han = Han.isAllOf(name);
      if (han && name.length() >= 2 * SIGNS) {
        String head = name.substring(0, SIGNS);
        long begun =
            segments.stream()
                .filter(s -> s.name().has(Language.ZH) && s.name().in(Language.ZH).contains(head))
                .count();
        if (begun == 1 && !COMMON.contains(head)) {
          all.add(head);
        }
      }
    }
    return all;
  }
}
