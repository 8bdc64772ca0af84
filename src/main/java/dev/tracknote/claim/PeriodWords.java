package dev.tracknote.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** When: periods named outright, and periods told from the note's own quarter. */
final class PeriodWords {

  static final Pattern FISCAL =
      Pattern.compile(
          "FY(?:20)?(\\d{2})(Q[1-4])?(?![0-9HQ])|\\b[Ff]iscal (?:[Yy]ear )?20(\\d\\d)(?![\\d/-])");
  static final Map<Pattern, Mention.When> WHEN = when();

  /** Each quarter of a year by its bare name, as the quarter of the note may be called. */
  static final List<Pattern> QUARTERS =
      List.of(bare("一", "first"), bare("二", "second"), bare("三", "third"), bare("四", "fourth"));

  private PeriodWords() {}

  private static Pattern bare(String zh, String en) {
    return word(
        "(?<!FY\\d\\d ?)(?<![年上前后下近续每去这个比较与同至])第?"
            + zh
            + "季度(?!末)|(?<!FY\\d\\d )\\b(?:the )?"
            + en
            + " quarter\\b(?! (?:of|in a row|running))");
  }

  private static Map<Pattern, Mention.When> when() {
    Map<Pattern, Mention.When> map = new LinkedHashMap<>();
    map.put(
        word(
            "上年同期|去年同期|[上去]年度?同季度?|[上去]年(?:的)?(?:这个?时候|此时|这一?季度?)|一年前|一年之前|十二个月前|\\bLY\\b|\\bPY\\b|this time last year|(?:a|one|the) year (?:ago|earlier|before|back|prior|previously)|(?:a )?year-(?:ago|earlier)|prior-year|last year|(?:the )?(?:same|corresponding|equivalent|comparable|matching) (?:quarter|period|three months|stretch|time)(?: of| in)? (?:last year|(?:a|one|the) year (?:ago|earlier|before)|(?:the )?(?:previous|prior|preceding|last)(?: fiscal| financial)? year)|twelve months (?:ago|earlier|before)|(?:the )?(?:same|corresponding) (?:quarter|period) (?:of |in )?(?:the )?(?:previous|prior|preceding) year"),
        Mention.When.YEAR_AGO);
    map.put(
        word(
            "上一?季度?|上个季度|上一财季|(?<!再往)(?<!再)(?<!更)(?<!往)前一个?季度?|三个月前|(?:the )?(?:previous|prior|preceding) (?:quarter|three months)|(?:a|the) quarter (?:ago|earlier|before)|three months (?:ago|earlier|before)|a quarter back|\\bLQ\\b|\\bPQ\\b|last quarter"),
        Mention.When.PREVIOUS_QUARTER);
    map.put(
        word(
            "(?:最)?近四个?季度?|(?:最?近|过去|滚动)十二个月|(?:最?近|过去|滚动)\\s?12\\s?个月|滚动四个?季度?|trailing(?:[- ](?:twelve|12)[- ]months?|[- ]four[- ]quarters?| year)?|rolling(?:[- ](?:twelve|12)[- ]months?|[- ]four[- ]quarters?| year)|(?:last|over(?: the)?|past|in(?: the)? last)[- ](?:12|twelve)[- ]months?|\\bLTM\\b|(?:over |last |past |latest )four quarters|\\bfour-quarter\\b|TTM|(?<=FY\\d\\dQ[1-4] ?[止的]{0,2})(?:四个季度|十二个月|12\\s?个月)|(?:the )?(?:four quarters|twelve months|12 months|year) (?:to|ended|ending|through)(?= FY\\d\\dQ)"),
        Mention.When.TRAILING_YEAR);
    map.put(word("下季度?|下一季度?|下一财季|next[- ]quarter"), Mention.When.NEXT_QUARTER);
    map.put(
        word(
            "(?:the )?(?:(?:first|last|past) )?(?<!next )(?<!within )(?<!coming )(?<!over the next )\\b(?:six|nine)[- ]months?\\b(?! (?:ago|earlier|later|before|from|ahead|hence|after|more))|(?:across|over|through|in|for|after) (?:the |these |its |those )?(?:first |past |last )?(?:two|three) quarters\\b(?! (?:ago|earlier|later|before|of|in a row|running))|the two quarters (?=together|combined)|the half\\b(?! of)|the year so far|so far this (?:fiscal )?year|since the (?:start|beginning) of the (?:fiscal |financial )?year|(?<![上下每近两一大小前后])半年(?![前后内度报线来]|以)|(?<![未过每近])前?\\s?[六九69]\\s?个月(?![前后内来]|以[来后内])|"
                + "(?<=[比较与同])第?[一二三四]季度(?!末)|[一1]至[二三23]季度|前\\s?[九9]\\s?个月|FY\\d\\d ?H[12](?!\\d)|上半财?年|下半财?年|全年|四个?季度?(?:合计|相加|加总|加起来)|(?:the )?last (?:full |complete |whole )?(?:fiscal|financial) year|the year(?:'s|’s)|(?<!a )(?<!the )(?:adding|added) the quarters|年初至今|今年(?!同期|同一?季|此时|(?:的)?(?:这个?时候|这一?季))|去年(?!同期|(?:的)?(?:这个?时候|此时|这一?季))|明年|后年|本财年|上一?个?(?:完整)?(?:的)?财年|累计|前[二三两3]个?财?季度?|九个月|(?:first|second)[- ]half|(?:in|for|over|of|during) (?:the|this) half|half[- ]year|full[- ]year|year[- ]to[- ]date|\\bYTD\\b|this year|next year|(?:the|this) fiscal year|(?<!FY)\\b20\\d\\d\\b(?!-|\\.\\d|\\s?(?:[万亿千百]|million|billion|thousand|bn|mn)\\b|\\s?[万亿千百])|20\\d\\d\\s?年(?!\\s?\\d{1,2}\\s?月)|两年前|三年前|two years ago|nine months|(?:the )?(?:first|last|past) (?:two|three) quarters|in the year(?!-)|the year as a whole|(?<!on )(?<!over )the year(?!-(?:ago|earlier)| (?:ago|before|earlier|began))|as a whole year|(?<!FY\\d\\dQ[1-4] ?[止的]{0,2})[一二两三四五六七八九]个季度(?!连|为)"),
        Mention.When.OTHER);
    map.put(
        word(
            "本季度?|今年(?:同期|同一?季度?|此时|(?:的)?(?:这个?时候|这一?季度?))|当季|单季|本财季|本?报告期内?|(?<!\\p{IsHan})期内|this quarter|the (?:reported |reporting |latest )?quarter|the (?:reported|reporting) period"),
        Mention.When.CURRENT);
    return map;
  }

  private static Pattern word(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }
}
