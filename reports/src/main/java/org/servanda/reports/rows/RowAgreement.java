package org.servanda.reports.rows;

import org.servanda.engine.result.AgreementResult;

/**
 * An agreement that entered into force: a row of {@link RowTables#agreements()}.
 *
 * @param match the match
 * @param order its number in the match, from 1
 * @param result the measures
 */
public record RowAgreement(RowMatch match, int order, AgreementResult result) {}
