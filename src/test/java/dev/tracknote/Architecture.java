package dev.tracknote;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callCodeUnitWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules that keep the flow one-way, and what each package may do, below a root package. */
final class Architecture {

  /** Packages in the order of the data flow, each with those above it that it may use. */
  static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("quantity", List.of());
    MAY_USE.put("wording", List.of());
    MAY_USE.put("diagnostic", List.of());
    MAY_USE.put("note", List.of());
    MAY_USE.put("surface", List.of());
    MAY_USE.put("facts", List.of("quantity", "wording", "diagnostic"));
    MAY_USE.put("house", List.of("quantity", "wording", "diagnostic"));
    MAY_USE.put("workbook", List.of("diagnostic"));
    MAY_USE.put("mapping", List.of("quantity", "wording", "diagnostic", "facts", "workbook"));
    MAY_USE.put(
        "data",
        List.of("quantity", "wording", "diagnostic", "facts", "house", "workbook", "mapping"));
    MAY_USE.put("filing", List.of("quantity", "wording", "diagnostic", "facts"));
    MAY_USE.put("intake", List.of("quantity", "wording", "diagnostic", "facts", "data"));
    MAY_USE.put("commentary", List.of("wording", "diagnostic"));
    MAY_USE.put("claim", List.of("quantity", "wording", "diagnostic", "commentary"));
    MAY_USE.put("metrics", List.of("quantity", "wording", "facts"));
    MAY_USE.put(
        "draft",
        List.of("quantity", "wording", "diagnostic", "facts", "house", "commentary", "metrics"));
    MAY_USE.put(
        "check",
        List.of(
            "quantity",
            "wording",
            "diagnostic",
            "facts",
            "house",
            "commentary",
            "claim",
            "metrics"));
    MAY_USE.put(
        "compose",
        List.of(
            "quantity",
            "wording",
            "diagnostic",
            "note",
            "facts",
            "house",
            "commentary",
            "metrics"));
    MAY_USE.put("chart", List.of("note", "surface", "house"));
    MAY_USE.put("svg", List.of("surface"));
    MAY_USE.put("template", List.of("diagnostic", "note", "house", "svg"));
    MAY_USE.put("pdf.tagging", List.of());
    MAY_USE.put("pdf.reading", List.of());
    MAY_USE.put("pdf", List.of("diagnostic", "surface", "pdf.tagging", "pdf.reading"));
    MAY_USE.put("verify", List.of("diagnostic", "pdf.reading"));
    MAY_USE.put("rixml", List.of("wording", "diagnostic", "facts", "house"));
    MAY_USE.put("output", List.of("diagnostic"));
    MAY_USE.put("plan", List.of("data", "commentary", "output"));
    MAY_USE.put(
        "revision",
        List.of("quantity", "wording", "diagnostic", "note", "facts", "metrics", "compose"));
    MAY_USE.put(
        "report",
        List.of(
            "quantity",
            "wording",
            "diagnostic",
            "note",
            "facts",
            "intake",
            "house",
            "workbook",
            "check",
            "metrics",
            "compose",
            "pdf.reading",
            "pdf",
            "output",
            "revision"));
    MAY_USE.put("build", List.copyOf(MAY_USE.keySet()));
    MAY_USE.put("watch", List.of());
    MAY_USE.put(
        "cli",
        List.of(
            "quantity",
            "wording",
            "diagnostic",
            "data",
            "filing",
            "intake",
            "output",
            "plan",
            "pdf.reading",
            "verify",
            "rixml",
            "report",
            "build",
            "watch"));
  }

  /** Where each engine lives. */
  static final Map<String, List<String>> ENGINES =
      Map.of(
          "freemarker", List.of("template"),
          "org.dhatim", List.of("workbook"),
          "org.xhtmlrenderer", List.of("pdf", "pdf.tagging"),
          "org.openpdf", List.of("pdf", "pdf.tagging", "pdf.reading"),
          "org.jfree", List.of("chart"),
          "org.commonmark", List.of("commentary"),
          "picocli", List.of("cli"),
          "me.tongfei.progressbar", List.of("cli"),
          "tools.jackson",
              List.of("workbook", "data", "filing", "intake", "verify", "output", "report"));

  private static final List<String> EDGES =
      List.of(
          "workbook",
          "data",
          "filing",
          "intake",
          "template",
          "pdf",
          "rixml",
          "output",
          "plan",
          "build",
          "watch",
          "cli");

  /** Packages in which every number is exact. */
  private static final List<String> EXACT =
      List.of(
          "quantity",
          "wording",
          "diagnostic",
          "note",
          "facts",
          "house",
          "workbook",
          "mapping",
          "data",
          "filing",
          "intake",
          "commentary",
          "claim",
          "metrics",
          "draft",
          "check",
          "compose",
          "revision");

  /** Packages whose text reaches the page, so that no setting of the machine may colour it. */
  private static final List<String> WRITES_THE_PAGE =
      List.of("quantity", "note", "house", "metrics", "draft", "compose", "chart", "svg");

  private static final Set<String> MEASURES_THE_PAGE =
      Set.of("house.Extent", "data.StyleFile"); // points of paper, never money

  /** Collections without an order that are only looked up and never walked. */
  private static final Set<String> LOOKED_UP_ONLY =
      Set.of(
          "check.Scene", // kin by measure
          "data.CsvTable", // column by name
          "data.FactTable", // has this edition been seen
          "data.Findings", // rank by file
          "data.GuidanceFile", // has this quarter been seen
          "data.JsonTree", // has this key been seen
          "data.Names", // has this name been seen
          "data.SeriesCheck", // is this segment or period known
          "house.CurrencyWords", // word by currency
          "pdf.FamilyResolver", // chain by family
          "pdf.Sfnt", // table by tag
          "template.NoteTemplate", // model by the template's own names
          "wording.Wording"); // copied into an EnumMap at once

  private final String root;

  Architecture(String root) {
    this.root = root;
  }

  /** A rule with a name that a test report can show. */
  record Rule(String name, ArchRule rule) {

    @Override
    public String toString() {
      return name;
    }
  }

  List<Rule> rules() {
    return List.of(
        new Rule("packages use only what is above them", oneWay()),
        new Rule("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()),
        new Rule("every package has its place", known()),
        new Rule("each engine lives in one package", engines()),
        new Rule("files are opened at the edges", files()),
        new Rule("no clock", noClock()),
        new Rule("no stopwatch inside", noStopwatch()),
        new Rule("no chance", noChance()),
        new Rule("no locale of the machine", noDefaultLocale()),
        new Rule("no format by the locale of the machine", noDefaultFormat()),
        new Rule("no collection without an order", noUnordered()),
        new Rule("exact numbers up to the charts", exactNumbers()),
        new Rule("statics are final", fields().that().areStatic().should().beFinal()),
        new Rule("names say something", telling()),
        new Rule("every package is null-marked", nullMarked()));
  }

  private ArchRule oneWay() {
    return classes()
        .should(
            judge(
                "use only what their package may use",
                (c, violation) -> {
                  String own = packageOf(c);
                  for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(used)
                        && !packageOf(used).equals(own)
                        && !MAY_USE.getOrDefault(own, List.of()).contains(packageOf(used))) {
                      violation.accept(dependency.getDescription());
                    }
                  }
                }));
  }

  private ArchRule known() {
    return classes()
        .should(
            judge(
                "stand in a package that has its place in the flow",
                (c, violation) -> {
                  if (!MAY_USE.containsKey(packageOf(c))) {
                    violation.accept(c.getDescription());
                  }
                }));
  }

  private ArchRule engines() {
    return classes()
        .should(
            judge(
                "leave each engine to its package",
                (c, violation) -> {
                  for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
                    String used = dependency.getTargetClass().getBaseComponentType().getName();
                    ENGINES.forEach(
                        (engine, homes) -> {
                          if (used.startsWith(engine + ".") && !homes.contains(packageOf(c))) {
                            violation.accept(dependency.getDescription());
                          }
                        });
                  }
                }));
  }

  private ArchRule files() {
    Set<String> openers =
        Set.of(
            "java.nio.file.Files",
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel");
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(EDGES))
        .should()
        .dependOnClassesThat(describe("open files", c -> openers.contains(c.getName())));
  }

  private ArchRule noClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(List.of("cli")))
        .should(callCodeUnitWhere(target(calls("ask the clock", Architecture::asksTheClock))));
  }

  private static boolean asksTheClock(CodeUnitCallTarget c) {
    return (c.getName().equals("now") && c.getOwner().getPackageName().startsWith("java.time"))
        || is(c, "java.lang.System", "currentTimeMillis")
        || is(c, "java.util.Calendar", "getInstance")
        || (c.getOwner().getName().equals("java.time.Clock") && c.getName().startsWith("system"))
        || is(c, "java.time.InstantSource", "system")
        || (is(c, "java.util.Date", "<init>") && c.getRawParameterTypes().isEmpty());
  }

  private ArchRule noStopwatch() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(List.of("build", "cli")))
        .should(
            callCodeUnitWhere(target(calls("time", c -> is(c, "java.lang.System", "nanoTime")))));
  }

  private ArchRule noChance() {
    return noCall(
        "throw dice",
        c ->
            is(c, "java.lang.Math", "random")
                || is(c, "java.util.UUID", "randomUUID")
                || is(c, "java.util.Random", "<init>")
                || c.getOwner().getName().equals("java.util.concurrent.ThreadLocalRandom"));
  }

  private ArchRule noDefaultLocale() {
    return noCall(
        "take the machine's locale",
        c ->
            is(c, "java.util.Locale", "getDefault")
                || ((is(c, "java.lang.String", "toLowerCase")
                        || is(c, "java.lang.String", "toUpperCase"))
                    && c.getRawParameterTypes().isEmpty())
                || (is(c, "java.time.format.DateTimeFormatter", "ofPattern")
                    && c.getRawParameterTypes().size() == 1));
  }

  private ArchRule noDefaultFormat() {
    return noClasses()
        .that()
        .resideInAnyPackage(in(WRITES_THE_PAGE))
        .should(
            callCodeUnitWhere(
                target(
                    calls(
                        "format by the machine's locale",
                        c ->
                            is(c, "java.lang.String", "formatted")
                                || (is(c, "java.lang.String", "format")
                                    && c.getRawParameterTypes().size() == 2)
                                || (c.getOwner().getName().equals("java.text.NumberFormat")
                                    && c.getName().startsWith("get")
                                    && c.getRawParameterTypes().isEmpty())
                                || (is(c, "java.text.DecimalFormat", "<init>")
                                    && c.getRawParameterTypes().size() < 2)))));
  }

  private ArchRule noUnordered() {
    Set<String> collectors = Set.of("toSet", "toMap", "groupingBy");
    return noClasses()
        .that(describe("are walked", c -> !LOOKED_UP_ONLY.contains(nameOf(c))))
        .should(
            callCodeUnitWhere(
                target(
                    calls(
                        "make a collection whose order changes from run to run",
                        c ->
                            is(c, "java.util.HashMap", "<init>")
                                || is(c, "java.util.HashSet", "<init>")
                                || (is(c, "java.util.Set", "of")
                                    && (c.getRawParameterTypes().size() > 1 || isVarargs(c)))
                                || (is(c, "java.util.Map", "of")
                                    && c.getRawParameterTypes().size() > 2)
                                || is(c, "java.util.Map", "ofEntries")
                                || is(c, "java.util.Map", "copyOf")
                                || is(c, "java.util.Set", "copyOf")
                                || (c.getOwner().getName().equals("java.util.stream.Collectors")
                                    && collectors.contains(c.getName())
                                    && c.getRawParameterTypes().size() < 3)))));
  }

  private static boolean isVarargs(CodeUnitCallTarget call) {
    return call.getRawParameterTypes().size() == 1
        && call.getRawParameterTypes().getFirst().isArray();
  }

  private ArchRule exactNumbers() {
    return classes()
        .that()
        .resideInAnyPackage(in(EXACT))
        .and(describe("speak of money", c -> !MEASURES_THE_PAGE.contains(nameOf(c))))
        .should(
            judge(
                "hold no double and no float",
                (c, violation) ->
                    Stream.concat(
                            c.getFields().stream().filter(f -> isBinary(f.getRawType())),
                            c.getCodeUnits().stream().filter(Architecture::touchesBinary))
                        .forEach(m -> violation.accept(m.getDescription()))));
  }

  private static boolean touchesBinary(JavaCodeUnit unit) {
    return isBinary(unit.getRawReturnType())
        || unit.getRawParameterTypes().stream().anyMatch(Architecture::isBinary)
        || unit.getMethodCallsFromSelf().stream()
            .anyMatch(
                call -> Set.of("doubleValue", "floatValue").contains(call.getTarget().getName()));
  }

  private static boolean isBinary(JavaClass type) {
    return Set.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getBaseComponentType().getName());
  }

  private static ArchRule telling() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*(Util|Utils|Helper|Helpers|Manager|Common|Impl|Handler|Service|Processor|Base)(\\$.*)?")
        .orShould()
        .haveNameMatching(".*\\.(Abstract|Base|Common)[A-Z]\\w*");
  }

  private static ArchRule nullMarked() {
    return classes()
        .should(
            judge(
                "stand in a package with a @NullMarked package-info",
                (c, violation) -> {
                  if (!c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    violation.accept(c.getDescription());
                  }
                }));
  }

  private static ArchCondition<JavaClass> judge(
      String what, BiConsumer<JavaClass, Consumer<String>> judgement) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass judged, ConditionEvents events) {
        judgement.accept(judged, fault -> events.add(SimpleConditionEvent.violated(judged, fault)));
      }
    };
  }

  private static ArchRule noCall(String what, Predicate<CodeUnitCallTarget> fault) {
    return noClasses().should(callCodeUnitWhere(target(calls(what, fault))));
  }

  private static DescribedPredicate<AccessTarget> calls(
      String what, Predicate<CodeUnitCallTarget> fault) {
    return describe(what, t -> t instanceof CodeUnitCallTarget call && fault.test(call));
  }

  private static boolean is(CodeUnitCallTarget call, String owner, String name) {
    return call.getOwner().getName().equals(owner) && call.getName().equals(name);
  }

  private String[] in(List<String> names) {
    return names.stream().map(n -> root + "." + n + "..").toArray(String[]::new);
  }

  private boolean isOurs(JavaClass c) {
    return c.getPackageName().startsWith(root + ".");
  }

  private String packageOf(JavaClass c) {
    return c.getPackageName().substring(Math.min(root.length() + 1, c.getPackageName().length()));
  }

  /** {@code package.Class}, for a nested class that of its outermost. */
  private String nameOf(JavaClass c) {
    String name = c.getName().substring(root.length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
