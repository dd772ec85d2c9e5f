#pragma once

#include <string>
#include <vector>

#include "tests/ui/headless.h"
#include "ui/text.h"

namespace ui {

// A panel and the modes a resident may have set on it.
struct Setting { std::string name; PanelConfig panel; Modes modes; };

inline PanelConfig portraitPanel() { return Headless::quickPanel(); }                 // 21.5 inch, 268 x 476 mm
inline PanelConfig landscapePanel() {                                                // 15.6 inch, 344 x 194 mm
    PanelConfig config = Headless::quickPanel();
    config.width = 1920, config.height = 1080, config.widthMm = 344;
    return config;
}

// Every combination of panel, language, text size and contrast; on a high panel with everything within reach, too.
inline std::vector<Setting> settings() {
    loadTexts(BINARY_DIR "/locale");
    std::vector<Setting> all;
    for (const bool portrait : {true, false})
        for (const Language language : {Language::zh, Language::en})
            for (const bool large : {false, true})
                for (const bool contrast : {false, true})
                    all.push_back({std::string{portrait ? "portrait" : "landscape"} + (language == Language::zh ? "-zh" : "-en") +
                                       (large ? "-large" : "-normal") + (contrast ? "-contrast" : ""),
                                   portrait ? portraitPanel() : landscapePanel(), {large, contrast, false, language}});
    for (const Language language : {Language::zh, Language::en})
        for (const bool large : {false, true})
            all.push_back({std::string{"portrait"} + (language == Language::zh ? "-zh" : "-en") + (large ? "-large" : "-normal") + "-reach",
                           portraitPanel(), {large, false, true, language}});
    return all;
}

}  // namespace ui
