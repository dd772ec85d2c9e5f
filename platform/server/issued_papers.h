#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/client.h"
#include "platform/server/database.h"

// 验证码: what stands on every paper of the offices, so that whoever is handed one can ask on the public pages whether it is real.
namespace platform {

extern const char* const issuedPaperTables;

struct Proof {
    std::string code;                                // 3F0A-91BC-D2E4, drawn by lot: nobody finds a paper by trying
    std::string page, address;                       // where it is typed, and the page of this very paper; "" before phones are served
};

struct IssuedPaper {
    std::string number, title, office;               // of the case, the record or the copy
    std::string holder;                              // masked; "": the one of an earlier print with this number
    Time issued{};
    int pages = 1;
    std::optional<Time> revoked = {};
};

Proof proofOf(Database&, const IssuedPaper&);        // the same for every print of the same number and day

// As somebody types it: small letters, blanks, and O for 0 are all right.
std::optional<IssuedPaper> paperWith(Database&, const std::string& code);
std::string tidyCode(const std::string& typed);      // as it stands on the paper; "" when it is none

std::vector<std::pair<std::string, IssuedPaper>> everyPaper(Database&);   // with its code
void revokePaper(Database&, const std::string& code, Time now);           // throws std::runtime_error when there is none

void keepPublicUrl(Database&, const std::string& url);                    // for papers made while nobody serves: by an office's command

}  // namespace platform
