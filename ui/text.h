#pragma once

#include <filesystem>
#include <string>

#include "ui/prompt.h"

namespace ui {

// The words in the language that is set; msgid is Chinese, a text without a translation stays Chinese.
const char* _(const char* msgid);
// A text of a table: named for the translators here, looked up with _() when it is shown.
constexpr const char* marked(const char* msgid) { return msgid; }

// Where C/LC_MESSAGES/<language>.mo lie (gettext's own layout). Once, before anything is shown and before other threads run:
// it sets the locale. Throws std::runtime_error when the system has no C.UTF-8.
void loadTexts(const std::filesystem::path& localeDirectory);
// The language of the resident in front of the screen; main thread only.
void setLanguage(Language);

}  // namespace ui
