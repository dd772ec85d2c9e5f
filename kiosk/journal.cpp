#include "kiosk/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kiosk/database.h"
#include "kiosk/journal_file.h"
#include "kiosk/secret_box.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto settledKept = std::chrono::days{7};
constexpr auto incidentsKept = std::chrono::days{183};   // 网络安全法 art. 21: logs for six months at least
constexpr std::size_t mostNotes = 1000;
constexpr int mostUntidy = 150;                      // commits: fifty residents without a pause between them, about 5 MB of WAL

std::int64_t stored(Instant time) { return time.time_since_epoch().count(); }
Instant instant(std::int64_t milliseconds) { return Instant{std::chrono::milliseconds{milliseconds}}; }

fs::path privateFolder(fs::path folder) {
    fs::create_directories(folder);
    std::error_code notOurs;                         // a folder that systemd made is private already
    fs::permissions(folder, fs::perms::owner_all, notOurs);
    return folder;
}

constexpr const char* selectIntent = "SELECT key, kind, case_number, printer_job, opened, state, outcome, sheets, door FROM intents ";

Intent readIntent(const Statement& row) {
    return {row.text(0), static_cast<IntentKind>(row.integer(1)), row.text(2), static_cast<int>(row.integer(3)),
            instant(row.integer(4)), static_cast<IntentState>(row.integer(5)), row.text(6), static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8))};
}

}  // namespace

struct Journal::Parts {
    Parts(const fs::path& state, std::string terminalId, Instant now)
        : terminal(std::move(terminalId)), file(openJournalFile(state / "journal.db", now)), box(state / "outbox.key") {
        report(now);
        beginEvents(now);
    }

    void report(Instant now) {
        if (file.wasDamaged) begin(Incident::journalDamaged, {}, now);
        if (file.salvaged > 0) begin(Incident::journalSalvaged, fmt::format("{} waiting", file.salvaged), now);
        if (box.key() == SecretBox::Key::remade) begin(Incident::outboxKeyDamaged, {}, now);
        bool waits = file.database.query("SELECT 1 FROM outbox WHERE key_id != ?", box.keyId()).step();
        if (box.key() == SecretBox::Key::made && waits) begin(Incident::outboxKeyLost, {}, now);
    }
    // Where the chain goes on. One that was lost with its file begins where no sequence can have come: its gap is to be seen.
    void beginEvents(Instant now) {
        auto row = file.database.query("SELECT sequence, hash FROM events ORDER BY sequence DESC LIMIT 1");
        if (row.step()) lastEvent = row.integer(0), lastHash = row.text(1);
        else if (file.wasDamaged) lastEvent = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
        writtenEvent = lastEvent;
        auto mark = file.database.query("SELECT value FROM state WHERE name = 'events_sent'");
        if (mark.step()) sentEvent = mark.integer(0);
    }
    void writeEvents(Database& database) {
        for (auto& one : events)
            database.run("INSERT INTO events VALUES(?, ?, ?, ?, ?, ?, ?)", one.sequence, std::int64_t{one.time.time_since_epoch().count()}, one.itemId, one.caseNumber,
                         one.step, one.result, one.hash);
        if (!sentMoved) return;
        database.run("INSERT OR REPLACE INTO state VALUES('events_sent', ?)", sentEvent);
        database.run("DELETE FROM events WHERE sequence < ?", sentEvent);   // the last one stays: the next follows from it
    }

    void begin(Incident incident, const std::string& detail, Instant now) {
        logIncident(incident, detail);
        startIncidents.push_back(incident);
        notes.push_back({now, incident, {}});
    }

    // One transaction; the notes that were waiting for one go along.
    template <class Work> std::optional<JournalFault> write(const Work& work) {
        try {
            file.database.atomically([&] {
                work(file.database);
                for (auto& note : notes)
                    file.database.run("INSERT INTO incidents(time, incident, key) VALUES(?, ?, ?)", stored(note.time), note.id, note.key);
                for (auto& [printer, count] : papers) addPapers(file.database, printer, count);
                writeEvents(file.database);
            });
            notes.clear();
            papers.clear();
            events.clear();
            writtenEvent = lastEvent;
            sentMoved = false;
            return std::nullopt;
        } catch (const DatabaseError& error) {
            damaged = damaged || error.damaged();
            logIncident(Incident::journalUnwritable, error.what());
            return JournalFault{error.what()};
        }
    }

    std::string nextNumber(Instant now) {
        auto day = dayOf(now);
        auto row = file.database.query("INSERT INTO counters VALUES(?, 1) ON CONFLICT(day) DO UPDATE SET last = last + 1 RETURNING last", day);
        row.step();
        auto serial = row.integer(0);
        while (row.step()) {}
        return fmt::format("{}-{}-{:04}", terminal, day, serial);
    }

    // The commit comes after the checkpoint, because the first one into an empty WAL syncs its header too: paid here, not by
    // the next resident. What it deletes are numbers; the sealed submissions were deleted before, and go now.
    void tidy(Instant now) {
        file.database.run("PRAGMA wal_checkpoint(TRUNCATE)");
        write([&](Database& database) {
            database.run("DELETE FROM intents WHERE state != ? AND opened < ?", IntentState::open, stored(now - settledKept));
            database.run("DELETE FROM incidents WHERE time < ?", stored(now - incidentsKept));
            database.run("INSERT OR REPLACE INTO state VALUES('tidied', ?)", stored(now));
        });
        tidied = file.database.commits();
    }
    int commitsSince() const { return file.database.commits() - tidied.value_or(0); }

    std::string terminal;
    JournalFile file;
    SecretBox box;
    std::vector<Incident> startIncidents;
    std::vector<IncidentRecord> notes;
    std::map<std::string, int> papers;               // counted and not yet written
    std::vector<platform::StepEvent> events;         // not yet written
    std::int64_t lastEvent = 0, writtenEvent = 0, sentEvent = 0;
    std::string lastHash;
    bool sentMoved = false;
    std::set<std::string> unreadable;
    bool damaged = false;
    std::optional<int> tidied;                       // how many commits there were then
};

Journal::Journal(fs::path state, std::string terminal, Instant now)
    : parts_(std::make_unique<Parts>(privateFolder(std::move(state)), std::move(terminal), now)) {}

Journal::~Journal() {
    if (!parts_->notes.empty() || !parts_->papers.empty() || !parts_->events.empty()) parts_->write([](Database&) {});
}

const std::vector<Incident>& Journal::startIncidents() const { return parts_->startIncidents; }

std::variant<std::string, JournalFault> Journal::submit(Instant now, const SubmissionJson& json, const std::string& kind) {
    std::string key;
    auto fault = parts_->write([&](Database& database) {
        key = parts_->nextNumber(now);
        auto text = json(key);
        auto sealed = parts_->box.seal(text, key);
        wipe(text);
        database.run("INSERT INTO intents(key, kind, opened) VALUES(?, ?, ?)", key, IntentKind::submit, stored(now));
        database.run("INSERT INTO outbox(key, key_id, nonce, sealed, created, next, kind) VALUES(?, ?, ?, ?, ?, ?, ?)", key, sealed.keyId,
                     Blob{sealed.nonce}, Blob{sealed.bytes}, stored(now), stored(now), kind);
    });
    if (fault) return *fault;
    return key;
}

namespace {

void openIntent(Database& database, const std::string& key, IntentKind kind, const std::string& caseNumber, Instant now) {
    database.run("INSERT OR REPLACE INTO intents(key, kind, case_number, opened) VALUES(?, ?, ?, ?)", key, kind, caseNumber, stored(now));
}

void endSubmission(Database& database, const std::string& key, const std::string& caseNumber, IntentState state) {
    database.run("DELETE FROM outbox WHERE key = ?", key);
    database.run("UPDATE intents SET state = ?, case_number = ? WHERE key = ? AND kind = ?", state, caseNumber, key, IntentKind::submit);
}

}  // namespace

bool Journal::acknowledged(const std::string& key, const std::string& caseNumber, Instant now, Paper paper) {
    return !parts_->write([&](Database& database) {
        endSubmission(database, key, caseNumber, IntentState::done);
        if (paper == Paper::receipt) openIntent(database, key, IntentKind::receipt, caseNumber, now);
    });
}

bool Journal::refused(const std::string& key) {
    return !parts_->write([&](Database& database) { endSubmission(database, key, {}, IntentState::failed); });
}

bool Journal::postponed(const std::string& key, Instant next, Instant now, Paper paper) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE outbox SET attempts = attempts + 1, next = ? WHERE key = ?", stored(next), key);
        if (paper == Paper::receipt) openIntent(database, key, IntentKind::receipt, {}, now);
    });
}

bool Journal::open(const std::string& key, IntentKind kind, const std::string& caseNumber, Instant now) {
    return !parts_->write([&](Database& database) { openIntent(database, key, kind, caseNumber, now); });
}

bool Journal::jobTaken(const std::string& key, IntentKind kind, int printerJobId) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE intents SET printer_job = ? WHERE key = ? AND kind = ?", printerJobId, key, kind);
    });
}

bool Journal::outcomeKnown(const std::string& key, const std::string& outcome, int sheets) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE intents SET outcome = ?, sheets = ? WHERE key = ? AND kind = ?", outcome, sheets, key, IntentKind::document);
    });
}

bool Journal::openDoor(const std::string& key, int door, Instant now) {
    return !parts_->write([&](Database& database) {
        database.run("INSERT INTO intents(key, kind, door, opened) VALUES(?, ?, ?, ?)", key, IntentKind::door, door, stored(now));
    });
}

bool Journal::doorEnded(const std::string& key, IntentState state, const std::string& outcome) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE intents SET state = ?, outcome = ? WHERE key = ? AND kind = ?", state, outcome, key, IntentKind::door);
    });
}

bool Journal::orderMade(const std::string& key, const std::string& orderNumber) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE intents SET case_number = ? WHERE key = ? AND kind = ?", orderNumber, key, IntentKind::payment);
    });
}

bool Journal::settle(const std::string& key, IntentKind kind, IntentState state) {
    return !parts_->write([&](Database& database) {
        database.run("UPDATE intents SET state = ? WHERE key = ? AND kind = ?", state, key, kind);
    });
}

std::vector<Intent> Journal::openIntents() const {
    std::vector<Intent> all;
    auto row = parts_->file.database.query((std::string{selectIntent} + "WHERE state = ? ORDER BY opened, rowid").c_str(), IntentState::open);
    while (row.step()) all.push_back(readIntent(row));
    return all;
}

std::optional<Intent> Journal::intent(const std::string& key, IntentKind kind) const {
    auto row = parts_->file.database.query((std::string{selectIntent} + "WHERE key = ? AND kind = ?").c_str(), key, kind);
    if (!row.step()) return std::nullopt;
    return readIntent(row);
}

std::vector<Waiting> Journal::waiting() const {
    std::vector<Waiting> all;
    auto row = parts_->file.database.query("SELECT key, created, attempts, next, key_id FROM outbox ORDER BY created, rowid");
    while (row.step()) {
        bool readable = row.text(4) == parts_->box.keyId() && !parts_->unreadable.contains(row.text(0));
        all.push_back({row.text(0), instant(row.integer(1)), static_cast<int>(row.integer(2)), instant(row.integer(3)), readable});
    }
    return all;
}

std::optional<std::string> Journal::submission(const std::string& key) const {
    auto row = parts_->file.database.query("SELECT key_id, nonce, sealed FROM outbox WHERE key = ?", key);
    if (!row.step()) return std::nullopt;
    auto text = parts_->box.open({row.text(0), row.text(1), row.text(2)}, key);
    if (!text && parts_->unreadable.insert(key).second) logIncident(Incident::outboxUnreadable, key);
    return text;
}

std::string Journal::kindOf(const std::string& key) const {
    auto row = parts_->file.database.query("SELECT kind FROM outbox WHERE key = ?", key);
    return row.step() ? row.text(0) : std::string{};
}

void Journal::note(Incident incident, const std::string& key, Instant now) {
    auto& notes = parts_->notes;
    if (notes.size() == mostNotes) notes.erase(notes.begin());   // only when the disk refuses them; syslog has them all
    notes.push_back({now, incident, key});
}

std::vector<IncidentRecord> Journal::incidents(std::size_t newest) const {
    std::vector<IncidentRecord> all(parts_->notes.rbegin(), parts_->notes.rend());
    auto row = parts_->file.database.query("SELECT time, incident, key FROM incidents ORDER BY id DESC LIMIT ?", newest);
    while (row.step()) all.push_back({instant(row.integer(0)), static_cast<Incident>(row.integer(1)), row.text(2)});
    all.resize(std::min(all.size(), newest));
    return all;
}

std::int64_t Journal::event(platform::StepEvent event) {
    event.sequence = parts_->lastEvent + 1;
    event.hash = platform::chained(parts_->lastHash, parts_->terminal, event);
    parts_->lastEvent = event.sequence;
    parts_->lastHash = event.hash;
    parts_->events.push_back(std::move(event));
    return parts_->lastEvent;
}

bool Journal::keepEvents() { return !parts_->write([](Database&) {}); }

bool Journal::hasUnsentEvents() const { return parts_->writtenEvent > parts_->sentEvent; }

platform::EventBatch Journal::unsentEvents(std::size_t most) const {
    platform::EventBatch batch;
    auto before = parts_->file.database.query("SELECT hash FROM events WHERE sequence = ?", parts_->sentEvent);
    if (before.step()) batch.previous = before.text(0);
    auto row = parts_->file.database.query("SELECT sequence, time, item, case_number, step, result, hash FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?",
                                           parts_->sentEvent, most);
    while (row.step())
        batch.events.push_back({row.integer(0), platform::Time{std::chrono::seconds{row.integer(1)}}, row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)});
    return batch;
}

void Journal::eventsSent(std::int64_t upTo) {
    parts_->sentEvent = std::max(parts_->sentEvent, upTo);
    parts_->sentMoved = true;
}

bool Journal::keep(const SelfTestRecord& record) {
    return !parts_->write([&](Database& database) { keepSelfTest(database, record); });
}

std::vector<SelfTestRecord> Journal::selfTests() const { return keptSelfTests(parts_->file.database); }

void Journal::count(const std::string& printer, int papers) { parts_->papers[printer] += papers; }

bool Journal::countAnew(const std::string& printer, Instant now) {
    parts_->papers.erase(printer);
    return !parts_->write([&](Database& database) { countPapersAnew(database, printer, now); });
}

PaperCount Journal::counted(const std::string& printer) const {
    auto counted = countedPapers(parts_->file.database, printer);
    if (auto more = parts_->papers.find(printer); more != parts_->papers.end()) counted.papers += more->second;
    return counted;
}

bool Journal::keepSetting(const std::string& name, const std::string& value) {
    return !parts_->write([&](Database& database) { kiosk::keepSetting(database, name, value); });
}

std::optional<std::string> Journal::setting(const std::string& name) const { return keptSetting(parts_->file.database, name); }

void Journal::tidy(Instant now) {
    // Nobody is in front of the terminal: the time to die of a damaged file, because the next start moves it aside.
    if (parts_->damaged) throw std::runtime_error("the journal is damaged; the next start begins a new one");
    if (untidy()) parts_->tidy(now);
}

bool Journal::untidy() const { return !parts_->tidied || parts_->commitsSince() > 0 || !parts_->notes.empty() || !parts_->events.empty(); }

bool Journal::tidyPresses() const { return parts_->damaged || parts_->commitsSince() >= mostUntidy; }

int Journal::commits() const { return parts_->file.database.commits(); }

}  // namespace kiosk
