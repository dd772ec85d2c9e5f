#include "kiosk/incidents.h"

#include <fmt/format.h>
#include <syslog.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "kiosk/recent_log.h"

namespace kiosk {
namespace {

using enum Incident;
using enum Severity;

constexpr IncidentMeaning meanings[] = {
    {started, info, "The terminal started"},
    {stopped, info, "The terminal ended as it should"},
    {restartedTooOften, alert, "Too many starts in a short time; out of service until a technician looks"},
    {journalDamaged, alert, "The journal was damaged and has been moved aside; a new one was begun"},
    {journalUnwritable, alert, "The journal could not be written (disk full, read-only or broken)"},
    {outboxKeyLost, alert, "The key of the outbox is gone while submissions wait; they are kept but cannot be sent"},
    {outboxKeyDamaged, alert, "The key of the outbox was damaged and has been moved aside"},
    {outboxUnreadable, alert, "A waiting submission cannot be opened; it is kept but cannot be sent"},
    {outboxTooOld, alert, "A submission has been waiting too long"},
    {receiptUnknown, warning, "After a restart: a receipt may not have been printed; it can be had under 办件进度"},
    {documentUnknown, warning, "After a restart: the printer cannot say whether a document was printed"},
    {journalSalvaged, warning, "What could be read of a damaged journal was taken over"},
    {catalogueItemBad, warning, "A service item does not fit the schema; it is hidden"},
    {catalogueDamaged, warning, "The catalogue was damaged or could not be kept; the built-in items are used"},
    {catalogueRefused, warning, "A catalogue of the platform cannot be used; the one before it is kept"},
    {catalogueTaken, info, "A new catalogue of the platform is in use"},
    {placesBad, warning, "A file of places does not fit; addresses in it are written by hand"},
    {outOfServiceByTechnician, notice, "A technician took the terminal out of service"},
    {inServiceByTechnician, notice, "A technician put the terminal back into service"},
    {controlRefused, warning, "Somebody without the right spoke to the control socket"},
    {controlUnavailable, warning, "The control socket could not be made; kioskctl cannot reach this terminal"},
    {recording, notice, "Tapes of the devices are being made; out of service until a technician puts it back"},
    {stepFailed, warning, "A step could not go on; the session ended"},
    {sessionIdle, info, "A session ended because nobody touched the screen"},
    {voiceSilent, warning, "A resident wanted the voice, and nothing can be heard"},
    {technicianEntered, notice, "Technician mode began; residents are not served meanwhile"},
    {technicianLeft, notice, "Technician mode ended"},
    {technicianWrongCode, warning, "A wrong code was given for technician mode"},
    {selfTestFailed, warning, "A part of the terminal failed its self-test; what needs it is not offered"},
    {selfTestPassed, info, "A part of the terminal that had failed its self-test works again"},
    {paperChanged, notice, "Paper was put in and its count began anew"},
    {paymentUnknown, warning, "After a restart: a payment was under way, and the platform is asked how it ended"},
    {paymentLater, notice, "A bill was paid when the resident had left already"},

    {deviceOnline, info, "A device answers"},
    {deviceOffline, warning, "A device does not answer"},
    {deviceFault, warning, "A device reports a fault"},
    {deviceMissing, warning, "A device is configured but not there"},
    {cardRefused, notice, "A card was presented that cannot be accepted"},
    {cardForgotten, warning, "An identity card was left on the reader"},
    {receiptNotPrinted, warning, "A receipt was not printed"},
    {documentNotPrinted, warning, "A document was not printed"},
    {documentSpoiled, alert, "A document came out smeared, blank or half, as its resident says"},
    {printerPaused, warning, "A printer waits for a person (paper, cover)"},
    {paperLow, notice, "Paper is running out"},
    {receiptRetracted, notice, "A receipt that nobody took was pulled back"},
    {cabinetOpened, notice, "The cabinet was opened"},
    {cabinetClosed, info, "The cabinet was closed"},
    {tampered, alert, "The tamper contact of the cabinet was broken"},
    {mainsGone, warning, "The mains are gone; the terminal runs on its battery"},
    {mainsBack, info, "The mains are back"},
    {batteryLow, alert, "The battery of the terminal is nearly empty"},
    {doorNotOpened, warning, "A door of the locker was ordered open and did not say that it is"},
    {doorUnknown, warning, "After a restart: a door of the locker had been ordered open, and nobody knows whether it was"},
    {doorForced, alert, "A door of the locker opened and nobody had ordered it"},
    {doorLeftOpen, warning, "A door of the locker stands open too long"},
    {doorFoundOpen, warning, "After a restart: the door that had been ordered open stands open"},
    {doorFoundShut, notice, "After a restart: the door that had been ordered open is shut"},

    {platformOffline, warning, "The platform cannot be reached"},
    {platformTimeout, warning, "The platform did not answer in time"},
    {platformCertificate, alert, "The certificate of the platform or of the terminal was not accepted"},
    {platformRedirect, warning, "The platform answered with a redirect; refused"},
    {platformServerError, warning, "The platform reports an error of its own"},
    {platformGarbage, warning, "The answer of the platform makes no sense"},
    {platformWrongSchema, warning, "The answer of the platform does not fit the contract"},
    {platformTooLarge, warning, "The answer of the platform was larger than the limit"},
    {platformBadSeal, alert, "A document without a good seal came from the platform; not shown, not printed"},
    {platformBack, info, "The platform answers again"},
    {platformRefused, notice, "The platform said no"},
    {submissionRefused, warning, "The platform refused a submission; it will not be sent again"},
};

int priority(Severity severity) {
    switch (severity) {
    case info: return LOG_INFO;
    case notice: return LOG_NOTICE;
    case warning: return LOG_WARNING;
    case alert: return LOG_ALERT;
    }
    return LOG_ALERT;
}

// One line, whatever came from outside.
std::string printable(std::string text) {
    std::ranges::replace_if(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, '?');
    return text.substr(0, 500);
}

// Under systemd the journal has it already; anywhere else a line on stderr is all there is.
bool openLog() {
    openlog("kiosk", std::getenv("JOURNAL_STREAM") ? LOG_PID : LOG_PID | LOG_PERROR, LOG_DAEMON);
    return true;
}

}  // namespace

std::span<const IncidentMeaning> incidentTable() { return meanings; }

const IncidentMeaning& meaning(Incident incident) {
    auto found = std::ranges::find(meanings, incident, &IncidentMeaning::id);
    if (found == std::end(meanings)) throw std::logic_error(code(incident) + " is not in the meanings of incidents");
    return *found;
}

std::string code(Incident incident) { return fmt::format("K{:04}", static_cast<int>(incident)); }

void logIncident(Incident incident, const std::string& detail) {
    [[maybe_unused]] static const bool opened = openLog();
    auto& known = meaning(incident);
    auto words = printable(detail);
    syslog(priority(known.severity), "%s %s%s%s", code(incident).c_str(), known.meaning, words.empty() ? "" : ": ", words.c_str());
    keepInLog({std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()), incident, std::move(words)});
}

}  // namespace kiosk
