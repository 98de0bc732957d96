package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.picture.memory.Form;
import org.sitrep.picture.memory.Ledger;
import org.sitrep.picture.memory.Recent;
import org.sitrep.picture.state.StateClaim;

/** The claims of matters, in the table {@code claim}. Used by the one writer; not thread-safe. */
final class Claims implements Ledger<StateClaim> {
    private static final int AT_HAND = 5_000;

    private final Form<StateClaim> form;
    private final Current current;
    private final Recent<String, List<StateClaim>> atHand = new Recent<>(AT_HAND);

    Claims(Form<StateClaim> form, Current current) {
        this.form = form;
        this.current = current;
    }

    @Override
    public List<StateClaim> of(String matter) {
        return List.copyOf(there(matter));
    }

    private List<StateClaim> there(String matter) {
        return atHand.computeIfAbsent(
                matter,
                key -> new ArrayList<>(current.session()
                        .all(
                                "SELECT body FROM claim WHERE matter = ? AND until = ? ORDER BY claim",
                                row -> form.of(row.getBytes(1)),
                                key,
                                Micros.FOREVER)));
    }

    @Override
    public void add(String matter, StateClaim claim) {
        there(matter).add(claim);
        Current.Report report = current.report();
        current.session()
                .change(
                        "INSERT INTO claim (matter, document, since, until, body) VALUES (?, ?, ?, ?, ?)",
                        matter,
                        report.document(),
                        report.since(),
                        Micros.FOREVER,
                        form.bytes(claim));
    }

    @Override
    public void strike(String matter, String document) {
        there(matter).removeIf(claim -> claim.document().equals(document));
        Current.Report report = current.report();
        current.session()
                .change(
                        "UPDATE claim SET until = ? WHERE matter = ? AND document = ? AND until = ?",
                        report.since(),
                        matter,
                        report.document(),
                        Micros.FOREVER);
    }
}
