#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/incidents.h"
#include "kiosk/instant.h"
#include "kiosk/keepings.h"
#include "kiosk/outbox.h"
#include "platform/topics/events.h"

// What must survive a kill: intents and results, the outbox, serial numbers, incidents. SQLite, WAL, synchronous=FULL.
// Main thread only. Never holds anything personal in clear: submissions are sealed with AES-256-GCM, the rest are numbers.
namespace kiosk {

enum class IntentKind { submit, receipt, document, door, payment };
enum class IntentState { open, done, failed, abandoned };

// Something that leaves the terminal. (key, kind) is unique: a submission and its receipt share the key.
struct Intent {
    std::string key;                                 // submit, receipt: the stored number; document: key of the print grant; payment: that of the order
    IntentKind kind = IntentKind::submit;
    std::string caseNumber;                          // empty while the platform has not given one; of a payment: the order's
    int printerJobId = 0;                            // 0: the printer has not taken it
    Instant opened;
    IntentState state = IntentState::open;
    std::string outcome;                             // of a document: "printed" | "failed", known but not yet reported; of a door: how it ended
    int sheets = 0;
    int door = 0;                                    // of a door
};

struct IncidentRecord { Instant time; Incident id; std::string key; };

// The disk would not take it (full, read-only, broken). `detail` is SQLite's words.
struct JournalFault { std::string detail; };

// Whether the resident still stands there, so that a receipt is going to be printed.
enum class Paper { receipt, none };

class Journal {
public:
    // Opens or makes journal.db and outbox.key in `state` (made 0700). A damaged database is moved aside, what can be
    // read of its outbox is taken over. What happened is in startIncidents(). Throws only when the folder cannot be used.
    Journal(std::filesystem::path state, std::string terminal, Instant now);
    ~Journal();

    const std::vector<Incident>& startIncidents() const;

    // Apply, first commit: gives the stored number <terminal>-<yyyymmdd>-<serial>, calls `json` with it, keeps intent and
    // sealed submission. The number is the idempotency key and never comes twice.
    using SubmissionJson = std::function<std::string(const std::string& key)>;
    // `kind`: what it is at the platform; "cases" are applications, others (ratings, complaints, events) are delivered the same way.
    std::variant<std::string, JournalFault> submit(Instant now, const SubmissionJson& json, const std::string& kind = "cases");

    // All below: false when it did not reach the disk (the incident is logged). Going on is harmless: everything may be
    // sent twice, and what stays open is settled at the next start.

    // Second commit: row deleted, submit done, receipt opened.
    bool acknowledged(const std::string& key, const std::string& caseNumber, Instant now, Paper);
    // The platform said no for good: row deleted, submit failed.
    bool refused(const std::string& key);
    // Not sent: tried once more, not again before `next`; receipt (已暂存) opened.
    bool postponed(const std::string& key, Instant next, Instant now, Paper);
    // Before printing something that is no submission's receipt: progress slip, document.
    bool open(const std::string& key, IntentKind, const std::string& caseNumber, Instant now);
    bool jobTaken(const std::string& key, IntentKind, int printerJobId);
    // A document's end is known but the platform could not be told.
    bool outcomeKnown(const std::string& key, const std::string& outcome, int sheets);
    // Before a lock moves: false, and nothing may be opened. And when its door has said what came of it.
    bool openDoor(const std::string& key, int door, Instant now);
    bool doorEnded(const std::string& key, IntentState, const std::string& outcome);
    bool orderMade(const std::string& key, const std::string& orderNumber);
    // Third commit of Apply, and the end of everything else.
    bool settle(const std::string& key, IntentKind, IntentState);

    std::vector<Intent> openIntents() const;         // oldest first
    std::optional<Intent> intent(const std::string& key, IntentKind) const;
    std::vector<Waiting> waiting() const;            // the outbox, oldest first
    std::optional<std::string> submission(const std::string& key) const;   // the JSON in clear; none: gone or unreadable
    std::string kindOf(const std::string& key) const;                      // of what waits

    // Kept in memory until the next commit, tidy() or the end, so that it costs a session no fsync. syslog has it at once.
    void note(Incident, const std::string& key, Instant now);
    std::vector<IncidentRecord> incidents(std::size_t newest = 100) const;   // newest first

    // A step of a session, in the chain of this terminal; sequence and hash are given here. In memory as notes are.
    std::int64_t event(platform::StepEvent);         // the sequence it has now
    bool keepEvents();                               // those in memory, at once: what has been named to somebody must last
    bool hasUnsentEvents() const;
    platform::EventBatch unsentEvents(std::size_t most = 200) const;   // of those on the disk, the oldest first
    void eventsSent(std::int64_t upTo);              // written down with the next commit; until then they may go again

    // What technician mode keeps. Papers are counted with the next commit, as notes are; the rest is a commit of its own.
    bool keep(const SelfTestRecord&);                // the last one of its part
    std::vector<SelfTestRecord> selfTests() const;
    void count(const std::string& printer, int papers);
    bool countAnew(const std::string& printer, Instant now);
    PaperCount counted(const std::string& printer) const;
    bool keepSetting(const std::string& name, const std::string& value);   // empty: forgotten
    std::optional<std::string> setting(const std::string& name) const;

    // Drops what is long settled, overwrites what was deleted, empties the WAL and prepares the next one. Costs four fsyncs
    // and nobody waits for it: at the start and when the terminal has stood alone for a while. Until then the WAL still
    // holds sealed submissions that were acknowledged, never anything in clear. Does nothing when nothing was written since.
    void tidy(Instant now);
    bool untidy() const;                             // tidy would do something
    bool tidyPresses() const;                        // as soon as the resident has gone, however many queue behind

    int commits() const;                             // since it was opened; one fsync each outside tidy()

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
