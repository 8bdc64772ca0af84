package dev.tracknote.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullwidthTest {

  @ParameterizedTest
  @CsvSource({
    "营收５８．１亿元, 营收58.1亿元",
    "同比＋２８％, 同比+28%",
    "－３．２个百分点, -3.2个百分点",
    "ＦＹ２６Ｑ１, FY26Q1",
    "五．八（一）：好！, 五．八（一）：好！",
    "业务－增长, 业务－增长"
  })
  void figures_and_labels_are_narrowed_and_nothing_else(String typed, String read) {
    assertThat(Fullwidth.narrowed(typed)).isEqualTo(read);
  }

  @Property(tries = 200)
  void every_sign_keeps_its_offset(@ForAll String text) {
    assertThat(Fullwidth.narrowed(text)).hasSameSizeAs(text);
  }
}
