#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/localised.h"
#include "kiosk/office_hours.h"
#include "ui/prompt.h"

namespace kiosk {

struct StepSpec { std::string kind; int stage = 0; };
struct OptionSpec { std::string id; Localised label; };
struct FieldSpec {
    enum class Kind { phone, choice, date, number, text, address } kind = Kind::phone;
    std::string id;
    Localised label, hint;
    bool required = true;
    std::vector<OptionSpec> options;
    std::size_t longest = 32;                        // of a text, in characters
    std::vector<std::string> words = {};             // common in such a text, to be taken with one touch
    std::string earliest = {}, latest = {};          // of a date; see kiosk/day_limit.h
    std::size_t deepest = 12;                        // of an address: digits of the last place that is asked for
};
struct SectionSpec { Localised heading; std::string icon; std::vector<Localised> lines; };

// One thing a resident can do (事项), as the catalogue describes it.
struct ServiceItem {
    std::string id, version, taskCode;               // taskCode is empty where nothing is submitted
    Localised title, shortTitle, badge;
    std::string way, icon;                           // apply | ask | collect | pay
    std::vector<std::string> package;                // 一件事: the items that it is made of
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

    std::string noun(ui::Language language) const { return shortTitle.zh.empty() ? title.in(language) : shortTitle.in(language); }
};

// From an item's JSON, which the catalogue has validated against assets/services/schema.json.
// Throws std::runtime_error naming the place when it does not fit all the same.
ServiceItem parseServiceItem(const std::string& json);

ui::Icon iconNamed(const std::string& name);         // unknown names: none

}  // namespace kiosk
