#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/items/elements.h"
#include "kiosk/items/fields.h"
#include "kiosk/items/materials.h"
#include "kiosk/items/offers.h"
#include "kiosk/items/scenarios.h"
#include "kiosk/localised.h"
#include "kiosk/office_hours.h"
#include "ui/prompt.h"

namespace kiosk {

struct StepSpec { std::string kind; int stage = 0; };
struct SectionSpec { Localised heading; std::string icon; std::vector<Localised> lines; };
// 承诺办结时限: working minutes or working days of the deciding office; both 0: not said. tolerantDays: with papers missing.
struct LimitSpec { int minutes = 0, days = 0, tolerantDays = 0; };

// One thing a resident can do (事项), as the catalogue describes it.
struct ServiceItem {
    std::string id, version, taskCode;               // taskCode: 实施编码; may be empty where nothing is submitted
    Localised title, shortTitle, badge, department;
    std::string way, icon;                           // apply | ask | collect | pay
    bool demo = false;                               // values of it are invented, and it says so
    std::vector<std::string> package;                // a list of items
    std::vector<MemberSpec> members;                 // 一件事 with one form: the cases that come of it
    std::vector<Localised> stages;
    std::vector<StepSpec> steps;
    Localised noticeLead;
    std::vector<SectionSpec> notice;
    std::vector<FieldSpec> fields;
    Localised declarationTitle;
    std::string declarationVersion;
    std::vector<Localised> declaration;
    Localised officeName;
    OfficeHours hours;                               // of the office behind it; empty: none is needed
    bool onlyWhileOpen = false;                      // somebody there must be at work, or it cannot be done at all
    std::vector<Localised> receiptNext;
    Elements elements = {};
    std::vector<QuestionSpec> scenarios = {};
    std::vector<EligibleSpec> eligible = {};
    std::vector<MaterialSpec> materials = {};
    LimitSpec limit = {};
    std::vector<ResultSpec> results = {};            // the main one first
    std::optional<RecordSpec> record = {};
    std::vector<PurposeSpec> purposes = {};          // of copies of certificates
    std::optional<BillSpec> bill = {};
    std::optional<AppointmentSpec> appointment = {};
    std::optional<SubjectSpec> subject = {};
    std::optional<CrossRegionSpec> crossRegion = {};
    bool byOrganisation = false;                     // an enterprise applies: its name and code are the fields company_name and uscc
    bool storable = false;                           // what the platform does not answer may wait in the terminal, sealed, and go up later
    bool face = false;                               // a face may be compared with the card's, where a program for that is installed; never must
    std::optional<AgencySpec> agency = {};           // somebody else may do it for the applicant, with these words
    LevelsSpec levels = {};
    std::vector<EntrySpec> directory = {};           // what is only read: offices, agencies, policies
    std::vector<std::string> areas = {};             // where it is offered: codes or what begins them; empty: everywhere

    std::string noun(ui::Language language) const { return shortTitle.zh.empty() ? title.in(language) : shortTitle.in(language); }
    bool has(std::string_view step) const;           // a step of this kind
    bool guideOnly() const;                          // there is nothing to do with it here but to read about it, and to book
    bool bookable() const;                           // a place at the counter, here
    const MaterialSpec* material(const std::string& id) const;
};

// From an item's JSON, which the catalogue has validated against assets/services/schema.json.
// Throws std::runtime_error naming the place when it does not fit all the same.
ServiceItem parseServiceItem(const std::string& json);

ui::Icon iconNamed(const std::string& name);         // unknown names: none

}  // namespace kiosk
