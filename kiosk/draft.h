#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drivers/device.h"
#include "kiosk/places.h"
#include "kiosk/service_item.h"
#include "platform/client.h"

namespace kiosk {

// Of an address, what was chosen from large to small, and its words once that is decided.
struct ChosenPlace {
    std::vector<Place> path;
    std::string name;
    std::string code() const { return path.empty() ? std::string{} : path.back().code; }
};

// What a journey has gathered so far: the only place of personal data. Lives in memory, wiped when the session ends.
struct Draft {
    ServiceItem item;
    ui::Language language = ui::Language::zh;
    std::optional<drivers::IdCard> card;
    std::string holder;                              // number of the first card: whose visit this is, also while no card is asked for
    std::map<std::string, std::string> form;         // field id → value; a choice's option id
    std::map<std::string, std::string> answers;      // 情形: question id → answer's id
    std::vector<platform::SentMaterial> materials;
    std::optional<platform::Consent> undertaking;    // of materials that come later
    std::set<std::string> members;                   // of a package: the optional ones that are wanted
    std::optional<platform::Agent> agent;            // 代办: whose card lies there; the applicant is `principal`
    platform::Person principal;                      // whom the agent stands for
    std::string decideArea;                          // 跨域通办: place of decision, 12 digits; empty: here
    std::string resultWay;                           // print | window | locker | post
    std::map<std::string, ChosenPlace> places;       // field id → with what its address begins
    std::vector<ui::Stroke> signature;
    std::optional<platform::Consent> consent;
    std::string storedNumber;                        // set once the submission is in the journal
    std::optional<platform::Accepted> accepted;      // none: it waits in the outbox
    std::string token;                               // of the platform's session; closed when ours ends
    std::string caseAsked;                           // number scanned from a receipt
    std::vector<platform::Case> cases;
    std::vector<int> caseYears;                      // there are more than one list holds, in all of these; empty: there are not
    std::optional<platform::Case> chosen;
    std::vector<platform::Collection> collections;   // in lockers and in the post
    std::optional<platform::Collection> collection;  // that is handed over
    std::string pickupCode;
    std::optional<platform::Account> account;        // what the platform knows of them besides the card; none: not asked yet
    std::string draftCode;                           // of something begun that is gone on with
    bool anew = false;                               // begun again in this visit: who it is has been shown
    std::string face;                                // how their face was compared: matched, or why not; empty: it was not
    std::optional<platform::RecordFound> record;     // what an office has on file; of this year, where one was chosen
    int recordYear = 0;
    std::string resumeCode;                          // of a print whose missing pages are asked for
    std::optional<platform::Certificate> certificate;   // of which a copy is printed
    std::string purpose;                             // that its watermark names
    std::string printKey;
    platform::AskBills billsAsked;
    std::optional<platform::Bill> bill;              // that is paid
    std::string payWay, orderKey;
    std::optional<platform::Order> order;
    std::optional<platform::PrintGranted> grant;

    // Of what was gathered only who it is stays, and what was filled in that the other item asks for in the same way.
    void beginAnew(const ServiceItem& other);
    // Overwrites what was gathered, in place; wipe() frees it then.
    void overwrite();
    void wipe();
};

platform::Person personOf(const drivers::IdCard&);

}  // namespace kiosk
