package org.servanda.reports.findings;

import java.util.ArrayList;
import java.util.List;
import org.servanda.engine.model.World;
import org.servanda.reports.tally.AgreementKind;
import org.servanda.reports.tally.KindTally;
import org.servanda.reports.tally.TerminationCause;

/**
 * The figures of agreements with the same terms.
 *
 * @param kind scenario and terms
 * @param agreements number that entered into force
 * @param years total years in force
 * @param kept share of those years in which both sides kept it
 * @param sidedness mean sidedness
 * @param oneSided share with sidedness of at least .5
 * @param proven proven breaches of both sides per year in force
 * @param dishonoured share that were seriously breached
 * @param ends numbers by how they ended, in the order of {@link TerminationCause}
 */
public record TermsFinding(
    AgreementKind kind,
    long agreements,
    double years,
    double kept,
    double sidedness,
    double oneSided,
    double proven,
    double dishonoured,
    List<Long> ends) {
  static TermsFinding of(AgreementKind kind, KindTally sum) {
    double years = (double) sum.rounds() / World.ROUNDS_PER_YEAR;
    List<Long> ends = new ArrayList<>();
    for (TerminationCause end : TerminationCause.values()) {
      ends.add(sum.ended(end));
    }
    return new TermsFinding(
        kind,
        sum.agreements(),
        years,
        sum.kept() / sum.rounds(),
        sum.meanSidedness(),
        (double) sum.oneSided() / sum.agreements(),
        sum.proven() / years,
        (double) sum.dishonoured() / sum.agreements(),
        List.copyOf(ends));
  }
}
