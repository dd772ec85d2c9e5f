#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/database.h"
#include "kiosk/instant.h"

// What technician mode keeps in the journal's file: how each part's last self-test ended, how much paper went out since it
// was put in, and settings. The tables came later than the others and an older program does without them, so the file keeps
// its version.
namespace kiosk {

enum class Verdict { good, warning, failed };

// `finding` is a word of ours (technician/words.cpp has it in the technician's language), `number` stands in it.
struct SelfTestRecord { std::string part; Instant time; Verdict verdict = Verdict::good; std::string finding; int number = 0; };

struct PaperCount { int papers = 0; std::optional<Instant> since; };   // since: when paper was put in, if anybody ever said so

void makeKeepings(Database&);
void keepSelfTest(Database&, const SelfTestRecord&);
std::vector<SelfTestRecord> keptSelfTests(Database&);
void addPapers(Database&, const std::string& printer, int papers);
void countPapersAnew(Database&, const std::string& printer, Instant now);
PaperCount countedPapers(Database&, const std::string& printer);
void keepSetting(Database&, const std::string& name, const std::string& value);   // empty: forgotten
std::optional<std::string> keptSetting(Database&, const std::string& name);
void copyKeepings(Database& from, Database& to);     // out of a damaged file, row by row

}  // namespace kiosk
