#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/instant.h"
#include "platform/client.h"
#include "ui/prompt.h"

namespace kiosk {

// What the platform announces here, as its last heartbeat's reply said. The last ones are kept for a start without a network.
class Announcements {
public:
    explicit Announcements(std::filesystem::path file);

    void take(std::vector<platform::Announcement>);
    void keep();                                     // on the disk, if they have changed; nobody should have to wait for it

    std::vector<const platform::Announcement*> current(Instant now) const;   // the newest first; none that is past its end
    std::vector<std::string> texts(Instant now, ui::Language) const;
    ui::Notice page(Instant now, ui::Language) const;   // all of them, whole

private:
    const std::filesystem::path file_;
    std::vector<platform::Announcement> all_, kept_;
};

}  // namespace kiosk
