#include "platform/server/step_events.h"

#include "platform/server/refusal.h"
#include "platform/wire_time.h"

namespace platform {

const char* const stepEventTables = R"(
CREATE TABLE IF NOT EXISTS step_events (
  terminal TEXT, sequence INTEGER, time INTEGER, item_id TEXT, case_number TEXT, step TEXT, result TEXT, previous TEXT, hash TEXT,
  PRIMARY KEY (terminal, sequence));
CREATE TRIGGER IF NOT EXISTS step_events_stay BEFORE UPDATE ON step_events BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
CREATE TRIGGER IF NOT EXISTS step_events_remain BEFORE DELETE ON step_events BEGIN SELECT RAISE(ABORT, 'events are only appended'); END;
)";

namespace {

[[noreturn]] void broken(const char* why) { throw Refusal{409, "chain_broken", why}; }

void append(Database& database, const std::string& terminal, const StepEvent& event, const std::string& previous) {
    auto known = database.query("SELECT hash FROM step_events WHERE terminal = ? AND sequence = ?", terminal, event.sequence);
    if (known.next()) {
        if (known.text(0) != event.hash) broken("this event came before with other content");
        return;
    }
    database.run("INSERT INTO step_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", terminal, event.sequence, epochSeconds(event.time), event.itemId, event.caseNumber,
                 event.step, event.result, previous, event.hash);
}

}  // namespace

std::int64_t takeEvents(Database& database, const EventBatch& batch, const std::string& terminal) {
    Transaction transaction(database);
    auto previous = batch.previous;
    auto expected = batch.events.front().sequence;
    for (auto& event : batch.events) {
        if (event.sequence != expected++) broken("the sequence has a gap");
        if (chained(previous, terminal, event) != event.hash) broken("the hash does not follow");
        append(database, terminal, event, previous);
        previous = event.hash;
    }
    transaction.commit();
    return batch.events.back().sequence;
}

std::vector<Chain> everyChain(Database& database) {
    std::vector<Chain> all;
    std::string before;
    for (auto row = database.query("SELECT terminal, sequence, previous, hash FROM step_events ORDER BY terminal, sequence"); row.next();) {
        const auto sequence = row.number(1);
        const bool begins = all.empty() || all.back().terminal != row.text(0);
        if (begins) all.push_back({row.text(0), 0, sequence, sequence, {}, {}});
        auto& chain = all.back();
        if (!begins && sequence != chain.last + 1) chain.gaps.emplace_back(chain.last + 1, sequence - 1);
        else if (!begins && row.text(2) != before) chain.breaks.push_back(sequence);
        ++chain.events;
        chain.last = sequence;
        before = row.text(3);
    }
    return all;
}

}  // namespace platform
