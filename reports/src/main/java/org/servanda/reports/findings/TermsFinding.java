package org.servanda.reports.findings;

import java.util.List;
import org.servanda.reports.tally.AgreementKind;
import org.servanda.reports.tally.TerminationCause;

/**
 * What became of agreements of a kind.
 *
 * @param kind scenario and terms
 * @param agreements how many entered into force
 * @param years summed years in force
 * @param kept share of those that both kept
 * @param sidedness mean
 * @param oneSided share with sidedness of at least .5
 * @param proven proven breaches of both sides for a year in force
 * @param dishonoured share seriously breached
 * @param ends how many ended in which way, in the order of {@link TerminationCause}
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
    List<Long> ends) {}
