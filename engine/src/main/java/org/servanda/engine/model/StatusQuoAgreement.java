package org.servanda.engine.model;

import java.util.List;

/**
 * An agreement that is in force when a match begins, under the first terms of the menu.
 *
 * @param options the name of the option taken on each issue, in the scenario's order
 */
public record StatusQuoAgreement(List<String> options) {
  public StatusQuoAgreement {
    options = List.copyOf(options);
  }
}
