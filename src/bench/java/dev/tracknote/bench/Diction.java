package dev.tracknote.bench;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The words of one generated company: every Han sign is exchanged for another, but those that may
 * speak of figures stay where figures stand.
 */
final class Diction {
  private static final String STENCIL = "英伟达";
  private static final char NAME = '\uE000';

  /** The signs of the words that the checks know. */
  private static final String OF_FIGURES =
      "一七万三上下不与业东两个中为主之乎九买了事二于亏五交人亿仅今从代以件价份会传估位低体余例倍倘"
          + "值假储元入全八公六共其内再净准减出分划则创初判利别到刷前剔力功加务动北区十千升半协单占即历原"
          + "去及发变口可台史右号司各合同后向否吨含告员周和咨品售善四回团图在场均块基增处备多大套好如子字"
          + "存季定实宣家对将小少尾局层展左差已币市布幅平年并库度建开引归当录径待得心快性总息悉成或所扣扩"
          + "扭投报披拟持指按损据授接提援摊支收改政数整断新方日旦时明是显最月有望期未末本机权条来板构果查"
          + "标械模次欧正此母每比毛民沪活派流测润涨深渗港源滑点然熟献率环现理用由电番百的盈益盖目相码研破"
          + "示种科称稀究突窄立符第等答算管类累红约纪经给统绩续美翻者而联股能自至致舍般色节若英营落薄行补"
          + "表覆见规解计认议论设评话询说调负贡财货购费资赤走起超越跌转较达过运近返还这连述逊透逐速逾部都"
          + "释重量金钟销镑长门问间附降院除险隔集零露非面韩项预额风首高";

  private final Random chance;
  private final String code;
  private final String name;
  private final List<Character> signs;
  private final Map<Character, Character> exchanged = new HashMap<>();
  private final List<Character> given = new ArrayList<>();

  /**
   * @param stencil the texts whose signs are exchanged
   */
  Diction(Random chance, String code, String stencil) {
    this.chance = chance;
    this.code = code;
    signs = signs(chance, stencil);
    StringBuilder three = new StringBuilder();
    for (int i = 0; i < STENCIL.length(); i++) {
      three.append(signs.removeLast());
    }
    name = three.toString();
  }

  /** A text with the company's name in place of the sample's. */
  String named(String text) {
    return text.replace(STENCIL, name).replace("NVDA", code).replace("NVIDIA", "Company " + code);
  }

  /** A note with other words: its head, headings and tables keep theirs. */
  String reworded(String note) {
    StringBuilder out = new StringBuilder();
    boolean head = false;
    for (String line : note.replace(STENCIL, String.valueOf(NAME)).lines().toList()) {
      head = line.equals("---") ? !head : head;
      boolean kept = head || line.startsWith("#") || line.startsWith("|");
      out.append(kept ? line : prose(line)).append('\n');
    }
    return named(out.toString().replace(String.valueOf(NAME), STENCIL));
  }

  private String prose(String line) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      if (i == line.length() - 1 || "。！？".indexOf(line.charAt(i)) >= 0) {
        out.append(sentence(line.substring(start, i + 1)));
        start = i + 1;
      }
    }
    return out.toString();
  }

  private String sentence(String sentence) {
    boolean ofFigures =
        sentence.chars().anyMatch(c -> c == '$' || Character.isDigit(c) || c == NAME)
            || sentence.contains("编者");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char sign = sentence.charAt(i);
      boolean han = Character.isIdeographic(sign);
      out.append(!han || (ofFigures && isOfFigures(sign)) ? sign : exchange(sign));
    }
    return out.toString();
  }

  private static boolean isOfFigures(char sign) {
    return OF_FIGURES.indexOf(sign) >= 0;
  }

  /** Signs of figures share their exchanges, so that a note has as many different ones as before. */
  private char exchange(char sign) {
    Character known = exchanged.get(sign);
    if (known == null) {
      boolean shares = isOfFigures(sign) && !given.isEmpty();
      known = shares ? given.get(chance.nextInt(given.size())) : signs.removeLast();
      exchanged.put(sign, known);
      given.add(known);
    }
    return known;
  }

  /** The stencil's own signs and as many rarer ones, in an order by chance. */
  private static List<Character> signs(Random chance, String stencil) {
    List<Character> own =
        stencil
            .chars()
            .filter(c -> Character.isIdeographic(c) && !isOfFigures((char) c))
            .distinct()
            .mapToObj(c -> (char) c)
            .collect(Collectors.toCollection(ArrayList::new));
    List<Character> others = everydaySigns();
    others.removeAll(own);
    Collections.shuffle(others, chance);
    own.addAll(others.subList(0, own.size()));
    Collections.shuffle(own, chance);
    return own;
  }

  /** The first level of GB 2312, less what may speak of figures. */
  private static List<Character> everydaySigns() {
    byte[] bytes = new byte[2];
    List<Character> signs = new ArrayList<>();
    for (int row = 0xB0; row <= 0xD7; row++) {
      for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
        bytes[0] = (byte) row;
        bytes[1] = (byte) cell;
        CharBuffer one = Charset.forName("GB2312").decode(ByteBuffer.wrap(bytes));
        if (!isOfFigures(one.get(0))) {
          signs.add(one.get(0));
        }
      }
    }
    return signs;
  }
}
