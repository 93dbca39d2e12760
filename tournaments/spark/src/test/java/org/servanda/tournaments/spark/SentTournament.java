package org.servanda.tournaments.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.servanda.reports.tally.Tally;
import org.servanda.reports.tally.TallyCodec;
import org.servanda.tournaments.design.PlanPart;
import org.servanda.tournaments.execution.Progress;
import org.servanda.tournaments.execution.SeasonSums;

/** A cluster without a cluster: whatever would be sent to a worker or back is sent as bytes. */
final class SentTournament implements WaveRunner {
  private final byte[] shipment;
  private final int cores;
  private int waves;

  SentTournament(Shipment shipment, int cores) {
    this.shipment = bytes(shipment);
    this.cores = cores;
  }

  int waves() {
    return waves;
  }

  @Override
  public int cores() {
    return cores;
  }

  @Override
  public PartOutcome play(List<PlanPart> parts, long matches, Set<String> late, Progress progress) {
    waves++;
    PartOutcome sum = new PartOutcome();
    // The last first: nothing promises an order.
    for (int i = parts.size() - 1; i >= 0; i--) {
      Workshop workshop = Workshop.of((Shipment) object(shipment));
      PartOutcome outcome = workshop.play((PlanPart) object(bytes(parts.get(i))), late);
      sum = ((PartOutcome) object(bytes(outcome))).plus(sum);
    }
    assertThat(sum.sums().tally().matches()).isEqualTo(sum.stopped().isEmpty() ? matches : 0);
    return sum;
  }

  static byte[] bytes(SeasonSums sums) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      TallyCodec.write(sums.tally(), out);
      sums.reputations().write(out);
    }
    return bytes.toByteArray();
  }

  static byte[] bytes(Tally tally) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      TallyCodec.write(tally, out);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Object object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Object object(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
