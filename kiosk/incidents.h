#pragma once

#include <span>
#include <string>

// The log ids, one table (incidents.cpp): what a technician finds in the log, the journal and on the screen.
namespace kiosk {

// K1xxx kiosk, K2xxx devices, K3xxx platform. A number that was published never changes its meaning.
enum class Incident {
    started = 1001, stopped = 1002, restartedTooOften = 1003,
    journalDamaged = 1101, journalUnwritable = 1102, outboxKeyLost = 1103, outboxKeyDamaged = 1104, outboxUnreadable = 1105,
    outboxTooOld = 1106, receiptUnknown = 1107, documentUnknown = 1108, journalSalvaged = 1109,
    catalogueItemBad = 1201, catalogueDamaged = 1202, catalogueRefused = 1203, catalogueTaken = 1204, placesBad = 1205,
    outOfServiceByTechnician = 1301, inServiceByTechnician = 1302, controlRefused = 1303, controlUnavailable = 1304, recording = 1305,
    stepFailed = 1401, sessionIdle = 1402, voiceSilent = 1403,
    technicianEntered = 1501, technicianLeft = 1502, technicianWrongCode = 1503, selfTestFailed = 1504, selfTestPassed = 1505,
    paperChanged = 1506,
    paymentUnknown = 1601, paymentLater = 1602,

    deviceOnline = 2001, deviceOffline = 2002, deviceFault = 2003, deviceMissing = 2004,
    cardRefused = 2101, cardForgotten = 2102, receiptNotPrinted = 2201, documentNotPrinted = 2202, printerPaused = 2203, paperLow = 2204, receiptRetracted = 2205, documentSpoiled = 2206,
    cabinetOpened = 2301, cabinetClosed = 2302, tampered = 2303, mainsGone = 2304, mainsBack = 2305, batteryLow = 2306,
    doorNotOpened = 2401, doorUnknown = 2402, doorForced = 2403, doorLeftOpen = 2404, doorFoundOpen = 2405, doorFoundShut = 2406,

    platformOffline = 3001, platformTimeout = 3002, platformCertificate = 3003, platformRedirect = 3004,
    platformServerError = 3005, platformGarbage = 3006, platformWrongSchema = 3007, platformTooLarge = 3008,
    platformBadSeal = 3009, platformBack = 3010, platformRefused = 3101, submissionRefused = 3102,
};

enum class Severity { info, notice, warning, alert };   // alert: somebody has to come

struct IncidentMeaning { Incident id; Severity severity; const char* meaning; };

std::span<const IncidentMeaning> incidentTable();
const IncidentMeaning& meaning(Incident);
std::string code(Incident);                          // "K1001"

// To syslog (journald under systemd, stderr elsewhere), and to recentLog(). `detail`: ids and kinds, never what a resident brought.
void logIncident(Incident, const std::string& detail = {});

}  // namespace kiosk
