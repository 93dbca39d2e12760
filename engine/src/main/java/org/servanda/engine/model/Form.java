package org.servanda.engine.model;

import java.util.List;

/**
 * How binding an agreement is. A stronger form costs more to break and takes longer to conclude.
 *
 * @param name what it is called
 * @param breaking breaking cost A, payoff once
 * @param inherited share of the breaking cost that binds a successor
 * @param ratified whether both legislatures must pass it
 * @param lag rounds from signature to entry into force
 */
public record Form(
    String name,
    @Range(value = "breaking cost, payoff", max = 1000) double breaking,
    @Range(value = "share a successor inherits", max = 1) double inherited,
    boolean ratified,
    @Range(value = "rounds to entry into force", max = 40) int lag) {

  /** A handshake. */
  public static final Form PLEDGE = new Form("pledge", .3, .20, false, 0);

  /** A signed political document. */
  public static final Form MEMORANDUM = new Form("memorandum", .8, .40, false, 0);

  /** Binding in law, made by the executive alone. */
  public static final Form EXECUTIVE = new Form("executive", 1.5, .60, false, 1);

  /** Binding in law, passed by both legislatures. */
  public static final Form TREATY = new Form("treaty", 4.0, .95, true, 2);

  /**
   * The four forms of the model, weakest first, ordered as in Abbott et al. (2000); breaking a
   * treaty costs a year of gains.
   */
  public static final List<Form> STANDARD = List.of(PLEDGE, MEMORANDUM, EXECUTIVE, TREATY);

  public Form {
    RangeChecks.name("A form", name);
    RangeChecks.check(Form.class, name, breaking, inherited, ratified, lag);
  }
}
