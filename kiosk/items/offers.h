#pragma once

#include <string>
#include <vector>

#include "kiosk/items/elements.h"
#include "kiosk/localised.h"
#include "kiosk/office_hours.h"

// What an item gives and by what it is reached, apart from its form.
namespace kiosk {

// 审批结果. ways: print | window | locker | post, as residents may choose.
struct ResultSpec { std::string kind; Localised title; std::vector<std::string> ways = {}; };

// Asked of the platform: which record, and whether a sealed paper can be made of it. `filter`: by what residents narrow it.
struct RecordSpec { std::string kind; bool printable = false; std::string filter = {}; };

// 复印件: what a copy of a certificate may be for; its watermark names it. Beside these, residents may say it in their own words.
struct PurposeSpec { std::string id; Localised label; };

// Paid here. kind: nontax, utility, insurance or traffic; by: card, code (缴款码) or household (户号).
struct BillSpec {
    std::string kind, by, pattern = {};              // pattern: of the code or household number, as a regular expression
    Localised label = {}, hint = {};                 // of the same
    std::size_t longest = 20;
    std::vector<std::pair<std::string, Localised>> companies = {};   // one is chosen first
    Localised consent = {};                          // by which a resident says that somebody else has agreed
};

// Bookable: so many days ahead, and what to bring.
struct AppointmentSpec { int days = 14; std::vector<Localised> bring = {}; };

// 一件事: what it is made of. `item`: it can be opened alone too. lead: 牵头; optional: only who wants it.
struct MemberSpec {
    std::string id;
    Localised title, department, result;
    std::string item, role;                          // role: lead | joint | optional
    int days = 0;                                    // promised limit in working days; 0: the package's
    std::vector<FeeSpec> fees = {};                  // its lines on the package's bill
};

// The one whom it is about, where that is not who applies (逝者, 新生儿).
// `question`: how the relation is asked for. Their name and number are the fields subject_name and subject_number.
struct SubjectSpec { Localised name; std::vector<std::pair<std::string, Localised>> relations = {}; bool deceased = false; Localised question = {}; };

// 代办: what the agent declares and signs, and which kinds of e-certificates of the other person may then be used.
struct AgencySpec { std::string version; Localised title; std::vector<Localised> paragraphs; std::vector<std::string> certificates = {}; };

// 跨域通办: places that may be asked, as codes of the area or what begins it; `refusal`: what is told of any other.
struct CrossRegionSpec { std::vector<std::string> areas; Localised refusal; Localised question = {}; };

// One entry of a list that is only read: an office, an agency, a policy. `hours`, `area`: of an office; the nearest stands first.
struct EntrySpec { std::string id; Localised name, group; std::vector<Localised> lines = {}; OfficeHours hours = {}; std::string area = {}; };

// A.2 levels: of the places that accept it, of those that finish it on the spot, and of who decides.
struct LevelsSpec { std::vector<int> accepts, finishes; int decides = 0; };

}  // namespace kiosk
