#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "kiosk/config.h"
#include "ui/prompt.h"

// What can go wrong for a resident, one table: what happened, what can be done now, how it goes on. Rows are data
// (kiosk/failures/); steps and screens only name them.
namespace kiosk {

enum class Failure {
    // whoever stands there, and the way to the platform
    cardTooEarly, notAnIdCard, cardSuspicious, cardForged, cardUnreadable, cardExpired, cardNotYetValid, cardLyingThere, foreignCode,
    cardChanged, noCard, identityRefused, identityExpired, leftAlone, cardStillThere, cardForgotten, interrupted,
    networkDown, queryOffline, phonePageOffline, platformBroken, requestRefused,
    // devices
    cardReaderGone, scannerGone, receiptPrinterGone, documentPrinterGone, chipReaderGone, cameraGone, lockerGone,
    deviceGone, itemUnavailable,
    // asking and printing
    noRecord, nothingReady, tooManyRecords, badSeal, printerNotReady, paperTooLow, paperOut, paperJam, coverOpen,
    tonerOut, printerSilent, documentNotPrinted, resumeLater, resumeTooLate, resumeUnknown, quotaUsed, receiptNotPrinted, paperNotTaken,
    paperTakenBack, noCertificates, certificateOver,
    // applying
    notEligible, photoUnclear, noCertificate, certificateInvalid, principalUnknown, materialsWanted, toleranceDue, itemChanged, storedForLater, cannotStore,
    notKept, submissionRefused, draftKept, draftUnknown, draftOutdated, draftElsewhere,
    // collecting
    doorStuck, doorLeftOpen, notOwner, pickupCodeWrong, heldTooLong, printedBadly, replacedAlready, resultIssued, wayNotOffered,
    // paying
    paymentUnknown, paymentNotMade, paymentCodeOld, paymentTwice, paymentOffline, paymentForOther, paymentAfterRestart,
    billNotFound, nothingToPay, payerCodeRefused,
    // who somebody is, by their phone or their face
    identityCodeWrong, identityCodeOld, faceNotMatched, holderDeceased,
    // complaining and rating
    complaintKept, ratingKept, ratedAlready, ratingNeedsReason,
    // appointments
    appointmentOffline, slotTaken, bookedAlready,
};

// The worse of two faults is the one that is spoken of.
enum class Gravity {
    hint,                                            // the same once more, or otherwise
    detour,                                          // not this way now; another is open
    stop,                                            // this visit does not come to its end here
    terminal,                                        // nobody can do this here now
    unknown,                                         // something has left the terminal and nobody knows how it ended
};

// How the thing ended that went wrong. Of what is unknown nobody may say that it failed.
enum class Ended { no, kept, yes, unknown };         // nothing happened; stored here; it did; nobody knows yet

struct Way { const char* id; const char* label; ui::Icon icon = ui::Icon::none; ui::Tone tone = ui::Tone::plain; };

struct FailureEntry {
    Failure id;
    const char* name;                                // "payment_unknown"
    Gravity gravity;
    Ended ended;
    ui::Tone tone;
    const char* what;                                // what happened; Chinese, looked up when it is shown, like all below
    std::vector<const char*> now;                    // what can be done now
    std::vector<Way> ways;                           // how it goes on from here; "confirm" is the screen's own button
};

std::span<const FailureEntry> failureTable();
const FailureEntry& entryOf(Failure);

// What stands for {date}, {pages}, … in a row's texts; a row's file says which it has.
using Details = std::map<std::string, std::string>;

// In the language of the resident. A page names the keeper's phone and the hotline besides.
ui::Trouble failurePage(Failure, const SiteConfig&, const Details& = {});
std::string failureTitle(Failure, const Details& = {});                   // what happened
std::vector<std::string> failureLines(Failure, const Details& = {});      // what can be done now
std::string failureWords(Failure, const Details& = {});                   // both, as sentences

Failure worse(Failure, Failure);                     // of two that are as bad: the first

}  // namespace kiosk
