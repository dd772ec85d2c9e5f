#include "ui/text.h"

#include <cstdlib>
#include <clocale>
#include <stdexcept>

#include <libintl.h>

namespace ui {

const char* _(const char* msgid) { return gettext(msgid); }

void loadTexts(const std::filesystem::path& localeDirectory) {
    // A bare system has no other locale, and gettext translates under it; each language is a text domain of its own.
    if (!std::setlocale(LC_ALL, "C.UTF-8")) throw std::runtime_error("locale C.UTF-8 is missing");
    // A desktop's LANGUAGE would win over the resident's choice (gettext manual, "The LANGUAGE variable").
    unsetenv("LANGUAGE");
    for (const char* domain : {"zh", "en"}) {
        bindtextdomain(domain, localeDirectory.c_str());
        bind_textdomain_codeset(domain, "UTF-8");
    }
    setLanguage(Language::zh);
}

void setLanguage(Language language) { textdomain(language == Language::en ? "en" : "zh"); }

}  // namespace ui
