package org.servanda.reports.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.servanda.reports.statistics.Estimate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every number R gives for three data sets, see SOURCES.md beside them. */
class ReferenceSurvivalTest {
  private static final double CLOSE = 1e-9;
  private static final double COX = 1e-7;

  /** A data set: its rows, what says when and whether each ended. */
  private record Data(
      List<CSVRecord> rows, ToDoubleFunction<CSVRecord> time, Predicate<CSVRecord> ended) {
    CensoredSample lives(Predicate<CSVRecord> which) {
      List<CSVRecord> chosen = rows.stream().filter(which).toList();
      return CensoredSample.of(
          chosen.stream().mapToDouble(time).toArray(),
          chosen.stream().mapToInt(row -> ended.test(row) ? 1 : 0).toArray());
    }
  }

  private static Data data(String file, String time, Predicate<CSVRecord> ended)
      throws IOException {
    try (Reader in = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
      List<CSVRecord> rows =
          CSVFormat.DEFAULT
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(in)
              .getRecords();
      return new Data(rows, row -> Double.parseDouble(row.get(time)), ended);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(ReferenceSurvivalTest.class.getResourceAsStream(file), file);
  }

  private static JsonNode json(String file) {
    return JsonMapper.builder().build().readTree(open(file));
  }

  private static Data lung() throws IOException {
    return data("std_lung.csv", "time", row -> row.get("status01").equals("1"));
  }

  private static Data veteran() throws IOException {
    return data("std_veteran.csv", "time", row -> row.get("status").equals("1"));
  }

  private static Data ucdp() throws IOException {
    return data("ucdp_peace_agreements.csv", "years", row -> row.get("ended").equals("1"));
  }

  private static void same(double actual, JsonNode expected, double tolerance, String what) {
    if (expected == null || expected.isNull()) {
      assertThat(actual).as(what).isNaN();
      return;
    }
    double wanted = expected.asDouble();
    assertThat(Math.abs(actual - wanted))
        .as("%s: %s, but R says %s", what, actual, wanted)
        .isLessThanOrEqualTo(tolerance * Math.max(1e-6, Math.abs(wanted)) + 1e-15);
  }

  // Kaplan–Meier

  private static void checkCurve(CensoredSample lives, JsonNode expected) {
    SurvivalCurve curve = SurvivalCurve.of(lives);
    assertThat(lives.total()).isEqualTo(expected.get("n").asLong());
    assertThat(lives.events()).isEqualTo(expected.get("events").asLong());
    same(lives.exposure(), expected.get("total_time"), CLOSE, "total time");
    same(lives.events() / lives.exposure(), expected.get("exponential_rate"), CLOSE, "rate");
    if (expected.has("curve")) {
      checkPoints(lives, curve, expected.get("curve"));
    }
    checkQuantiles(curve, expected.get("quantiles"));
    for (JsonNode mean : expected.get("rmst")) {
      double[] found = curve.restrictedMean(mean.get("tau").asDouble());
      same(found[0], mean.get("rmst"), CLOSE, "restricted mean");
      same(found[1], mean.get("se"), CLOSE, "its error");
    }
    for (JsonNode at : expected.get("at")) {
      double t = at.get("t").asDouble();
      Estimate log = curve.interval(t, ConfidenceBand.LOG);
      same(log.value(), at.get("surv"), CLOSE, "S");
      same(log.low(), at.get("lower_log"), CLOSE, "low");
      same(log.high(), at.get("upper_log"), CLOSE, "high");
      same(curve.error(t), at.get("se_greenwood"), CLOSE, "error");
      assertThat(lives.atRisk(t)).isEqualTo(at.get("n_risk").asLong());
    }
  }

  private static void checkPoints(CensoredSample lives, SurvivalCurve curve, JsonNode points) {
    assertThat(lives.size()).isEqualTo(points.get("time").size());
    for (int i = 0; i < lives.size(); i++) {
      String where = "at " + lives.time(i);
      same(lives.time(i), points.get("time").get(i), CLOSE, where);
      assertThat(lives.atRisk(i)).isEqualTo(points.get("n_risk").get(i).asLong());
      assertThat(lives.eventsAt(i)).isEqualTo(points.get("n_event").get(i).asLong());
      assertThat(lives.censoredAt(i)).isEqualTo(points.get("n_censor").get(i).asLong());
      same(curve.survivalAt(i), points.get("surv").get(i), CLOSE, where);
      same(curve.hazardAt(i), points.get("nelson_aalen").get(i), CLOSE, where);
      same(curve.hazardErrorAt(i), points.get("se_nelson_aalen").get(i), CLOSE, where);
      same(
          curve.brokenTiesHazardAt(i),
          points.get("fleming_harrington_cumhaz").get(i),
          CLOSE,
          where);
      if (curve.survivalAt(i) > 0) {
        same(curve.errorAt(i), points.get("se_surv_greenwood").get(i), CLOSE, where);
        for (Map.Entry<String, ConfidenceBand> band :
            Map.of(
                    "log",
                    ConfidenceBand.LOG,
                    "loglog",
                    ConfidenceBand.LOG_LOG,
                    "plain",
                    ConfidenceBand.PLAIN)
                .entrySet()) {
          Estimate interval = curve.intervalAt(i, band.getValue());
          same(interval.low(), points.get("lower_" + band.getKey()).get(i), CLOSE, where);
          same(interval.high(), points.get("upper_" + band.getKey()).get(i), CLOSE, where);
        }
      }
    }
  }

  private static void checkQuantiles(SurvivalCurve curve, JsonNode quantiles) {
    for (int i = 0; i < quantiles.get("prob").size(); i++) {
      double share = quantiles.get("prob").get(i).asDouble();
      Estimate log = curve.quantile(share, ConfidenceBand.LOG);
      Estimate logLog = curve.quantile(share, ConfidenceBand.LOG_LOG);
      String what = "quantile " + share;
      same(log.value(), quantiles.get("value").get(i), CLOSE, what);
      same(log.low(), quantiles.get("lower_log").get(i), CLOSE, what);
      same(log.high(), quantiles.get("upper_log").get(i), CLOSE, what);
      same(logLog.low(), quantiles.get("lower_loglog").get(i), CLOSE, what);
      same(logLog.high(), quantiles.get("upper_loglog").get(i), CLOSE, what);
    }
  }

  // Log-rank

  private static void checkTest(
      Data data,
      JsonNode expected,
      Function<CSVRecord, String> group,
      Function<CSVRecord, String> stratum) {
    List<List<CensoredSample>> strata = new ArrayList<>();
    TreeMap<String, Boolean> names = new TreeMap<>();
    data.rows().stream().map(stratum).forEach(name -> names.put(name, true));
    for (String name : names.keySet()) {
      List<CensoredSample> groups = new ArrayList<>();
      for (JsonNode label : expected.get("groups")) {
        groups.add(
            data.lives(
                row ->
                    stratum.apply(row).equals(name) && group.apply(row).equals(label.asString())));
      }
      strata.add(groups);
    }
    strata.removeIf(groups -> groups.stream().allMatch(lives -> lives.total() == 0));
    checkTest(LogRank.stratified(strata), expected.get("logrank"));
    checkTest(LogRank.petoStratified(strata), expected.get("peto_peto"));
  }

  private static void checkTest(LogRank test, JsonNode expected) {
    for (int g = 0; g < expected.get("observed").size(); g++) {
      same(test.observed(g), expected.get("observed").get(g), CLOSE, "observed");
      same(test.expected(g), expected.get("expected").get(g), CLOSE, "expected");
      for (int h = 0; h < expected.get("observed").size(); h++) {
        same(test.covariance(g, h), expected.get("variance").get(g).get(h), CLOSE, "variance");
      }
    }
    same(test.chiSquared(), expected.get("chisq"), CLOSE, "chi squared");
    same(test.pValue(), expected.get("p"), CLOSE, "p");
    assertThat(test.degrees()).isEqualTo(expected.get("df").asInt());
  }

  // Parametric

  private static void checkFits(CensoredSample lives, JsonNode expected) {
    Map<String, LifetimeDistribution> models =
        Map.of(
            "weibull", LifetimeDistribution.WEIBULL,
            "exponential", LifetimeDistribution.EXPONENTIAL,
            "lognormal", LifetimeDistribution.LOG_NORMAL,
            "loglogistic", LifetimeDistribution.LOG_LOGISTIC);
    for (Map.Entry<String, LifetimeDistribution> model : models.entrySet()) {
      JsonNode wanted = expected.get(model.getKey());
      LifetimeFit fit = LifetimeFit.of(model.getValue(), lives);
      String what = model.getKey();
      same(fit.intercept(), wanted.get("intercept"), COX, what);
      assertThat(fit.logScale())
          .as(what)
          .isCloseTo(wanted.get("log_scale").asDouble(), within(1e-7));
      same(fit.logLikelihood(), wanted.get("loglik"), CLOSE, what);
      same(fit.interceptVariance(), wanted.get("var").get(0).get(0), COX, what);
      if (model.getValue() != LifetimeDistribution.EXPONENTIAL) {
        same(fit.covariance(), wanted.get("var").get(0).get(1), COX, what);
        same(fit.logScaleVariance(), wanted.get("var").get(1).get(1), COX, what);
      }
      if (wanted.has("median")) {
        same(fit.median(), wanted.get("median"), COX, what);
        same(fit.shape(), wanted.get("shape"), COX, what);
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.api.Assertions.within(offset);
  }

  // Cox

  private static void checkCox(
      Data data,
      JsonNode expected,
      Map<String, ToDoubleFunction<CSVRecord>> covariates,
      Predicate<CSVRecord> complete,
      Function<CSVRecord, Integer> stratum) {
    for (TieMethod ties : TieMethod.values()) {
      CoxModel model = new CoxModel(List.copyOf(covariates.keySet()), ties);
      for (CSVRecord row : data.rows().stream().filter(complete).toList()) {
        double[] x = covariates.values().stream().mapToDouble(f -> f.applyAsDouble(row)).toArray();
        model.add(
            data.time().applyAsDouble(row),
            data.ended().test(row),
            1,
            stratum.apply(row),
            model.size(),
            x);
      }
      checkCox(model.fit(), expected.get(ties == TieMethod.EFRON ? "efron" : "breslow"));
    }
  }

  private static void checkCox(CoxFit fit, JsonNode expected) {
    int p = fit.names().size();
    for (int j = 0; j < p; j++) {
      same(fit.coefficient(j), element(expected.get("coef"), j), COX, "coefficient");
      same(fit.error(j), element(expected.get("se"), j), COX, "error");
      for (int k = 0; k < p; k++) {
        same(fit.covariance(j, k), expected.get("vcov").get(j).get(k), COX, "covariance");
      }
    }
    same(fit.nullLogLikelihood(), expected.get("loglik_null"), CLOSE, "null likelihood");
    same(fit.logLikelihood(), expected.get("loglik"), CLOSE, "likelihood");
    same(fit.likelihoodRatio(), expected.get("lr"), COX, "likelihood ratio");
    same(fit.wald(), expected.get("wald"), COX, "Wald");
    same(fit.score(), expected.get("score"), COX, "score");
    assertThat(fit.events()).isEqualTo(expected.get("events").asLong());
    double[] concordance = fit.concordance();
    same(concordance[0], expected.get("concordance"), CLOSE, "concordance");
    same(concordance[1], expected.get("concordance_se"), COX, "its error");
    double[] martingale = fit.martingaleResiduals();
    for (int i = 0; i < expected.get("martingale_head").size(); i++) {
      same(martingale[i], expected.get("martingale_head").get(i), COX, "martingale residual");
    }
    checkHazard(fit, expected.get("baseline_cumhaz"));
    checkDrift(fit.proportionality(CoxFit.Clock.KAPLAN_MEIER), expected.get("zph_km"), p);
    checkDrift(fit.proportionality(CoxFit.Clock.IDENTITY), expected.get("zph_identity"), p);
  }

  private static JsonNode element(JsonNode node, int place) {
    return node.isArray() ? node.get(place) : node;
  }

  /** Strata stand one after another: the next begins where time falls back. */
  private static void checkHazard(CoxFit fit, JsonNode expected) {
    int stratum = 0;
    double before = 0;
    for (int i = 0; i < expected.get("time").size(); i++) {
      double time = expected.get("time").get(i).asDouble();
      stratum += time < before ? 1 : 0;
      before = time;
      same(
          fit.baselineHazard(stratum, time), expected.get("hazard").get(i), COX, "baseline hazard");
    }
  }

  private static void checkDrift(double[] found, JsonNode expected, int p) {
    for (int j = 0; j < expected.get("chisq").size(); j++) {
      same(found[j], expected.get("chisq").get(j), COX, "proportionality " + j);
      int degrees = j == p ? p : 1;
      same(CoxFit.pValue(found[j], degrees), expected.get("p").get(j), 1e-6, "its p");
    }
  }

  private static ToDoubleFunction<CSVRecord> number(String column) {
    return row -> Double.parseDouble(row.get(column));
  }

  private static ToDoubleFunction<CSVRecord> is(String column, String value) {
    return row -> row.get(column).equals(value) ? 1 : 0;
  }

  private static Map<String, ToDoubleFunction<CSVRecord>> covariates(String... columns) {
    Map<String, ToDoubleFunction<CSVRecord>> map = new LinkedHashMap<>();
    for (String column : columns) {
      map.put(column, number(column));
    }
    return map;
  }

  private static boolean hasEcog(CSVRecord row) {
    return !row.get("ph.ecog").isEmpty() && !row.get("ph.ecog").equals("NA");
  }

  @TestFactory
  Stream<DynamicTest> lung_cancer() throws IOException {
    Data data = lung();
    JsonNode r = json("lung.json");
    return Stream.of(
        DynamicTest.dynamicTest("curve", () -> checkCurve(data.lives(row -> true), r.get("km"))),
        DynamicTest.dynamicTest(
            "curves by sex",
            () -> {
              for (String sex : List.of("1", "2")) {
                checkCurve(data.lives(row -> row.get("sex").equals(sex)), r.get("by_sex").get(sex));
              }
            }),
        DynamicTest.dynamicTest(
            "log-rank by sex",
            () -> checkTest(data, r.get("logrank_sex"), row -> row.get("sex"), row -> "")),
        DynamicTest.dynamicTest(
            "log-rank by sex within ECOG",
            () ->
                checkTest(
                    new Data(
                        data.rows().stream().filter(ReferenceSurvivalTest::hasEcog).toList(),
                        data.time(),
                        data.ended()),
                    r.get("logrank_sex_strat_ph"),
                    row -> row.get("sex"),
                    row -> row.get("ph.ecog"))),
        DynamicTest.dynamicTest(
            "log-rank by ECOG",
            () -> checkTest(data, r.get("logrank_ecog"), row -> row.get("ph.ecog"), row -> "")),
        DynamicTest.dynamicTest(
            "parametric fits", () -> checkFits(data.lives(row -> true), r.get("parametric"))),
        DynamicTest.dynamicTest(
            "Cox, sex",
            () -> checkCox(data, r.get("cox_sex"), covariates("sex"), row -> true, row -> 0)),
        DynamicTest.dynamicTest(
            "Cox, age, sex and ECOG",
            () ->
                checkCox(
                    data,
                    r.get("cox_age_sex_ecog"),
                    covariates("age", "sex", "ph.ecog"),
                    ReferenceSurvivalTest::hasEcog,
                    row -> 0)),
        DynamicTest.dynamicTest(
            "Cox within sex",
            () ->
                checkCox(
                    data,
                    r.get("cox_strat_sex"),
                    covariates("age", "ph.ecog"),
                    ReferenceSurvivalTest::hasEcog,
                    row -> Integer.parseInt(row.get("sex")))));
  }

  @TestFactory
  Stream<DynamicTest> veterans() throws IOException {
    Data data = veteran();
    JsonNode r = json("veteran.json");
    Map<String, ToDoubleFunction<CSVRecord>> x = new LinkedHashMap<>();
    x.put("trt2", is("trt", "2"));
    x.put("smallcell", is("celltype", "smallcell"));
    x.put("adeno", is("celltype", "adeno"));
    x.put("large", is("celltype", "large"));
    x.putAll(covariates("karno", "diagtime", "age", "prior"));
    return Stream.of(
        DynamicTest.dynamicTest("curve", () -> checkCurve(data.lives(row -> true), r.get("km"))),
        DynamicTest.dynamicTest(
            "curves by cell type",
            () -> {
              for (String type : List.of("adeno", "large", "smallcell", "squamous")) {
                checkCurve(
                    data.lives(row -> row.get("celltype").equals(type)),
                    r.get("by_celltype").get(type));
              }
            }),
        DynamicTest.dynamicTest(
            "log-rank by treatment",
            () -> checkTest(data, r.get("logrank_trt"), row -> row.get("trt"), row -> "")),
        DynamicTest.dynamicTest(
            "log-rank by cell type",
            () ->
                checkTest(data, r.get("logrank_celltype"), row -> row.get("celltype"), row -> "")),
        DynamicTest.dynamicTest(
            "parametric fits", () -> checkFits(data.lives(row -> true), r.get("parametric"))),
        DynamicTest.dynamicTest(
            "Cox", () -> checkCox(data, r.get("cox"), x, row -> true, row -> 0)));
  }

  @TestFactory
  Stream<DynamicTest> peace_agreements() throws IOException {
    Data data = ucdp();
    JsonNode r = json("ucdp_pad.json");
    Map<String, ToDoubleFunction<CSVRecord>> x = new LinkedHashMap<>();
    x.putAll(covariates("n_provisions", "peacekeeping", "commission_to_oversee"));
    x.put("pa_type 1", is("pa_type", "1"));
    x.put("pa_type 3", is("pa_type", "3"));
    Stream<DynamicTest> groups =
        r.get("groups").values().stream()
            .map(
                group ->
                    DynamicTest.dynamicTest(
                        "by " + group.get("group").asString(), () -> checkGroup(data, group)));
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "curve", () -> checkCurve(data.lives(row -> true), r.get("km"))),
            DynamicTest.dynamicTest(
                "parametric fits", () -> checkFits(data.lives(row -> true), r.get("parametric"))),
            DynamicTest.dynamicTest(
                "Cox", () -> checkCox(data, r.get("cox"), x, row -> true, row -> 0))),
        groups);
  }

  private static void checkGroup(Data data, JsonNode group) {
    String column = group.get("group").asString();
    Function<CSVRecord, String> of =
        column.equals("prov_hi") ? ReferenceSurvivalTest::manyProvisions : row -> row.get(column);
    group
        .get("km")
        .propertyStream()
        .forEach(
            e -> checkCurve(data.lives(row -> of.apply(row).equals(e.getKey())), e.getValue()));
    checkTest(data, group.get("test"), of, row -> "");
  }

  private static String manyProvisions(CSVRecord row) {
    return Integer.parseInt(row.get("n_provisions")) >= 4 ? "1" : "0";
  }
}
