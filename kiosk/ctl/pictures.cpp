#include "kiosk/ctl/photo.h"
#include "kiosk/ctl/scan_image.h"
#include "kiosk/ctl/wish.h"

namespace kiosk::ctl {

int scanPictures(const Wish& wish) {
    std::vector<std::string> words{"scan", "--image"};
    for (auto& file : wish.request["image"]) words.push_back(file);
    if (wish.request.contains("budget")) words.insert(words.end(), {"--budget", wish.value("budget")});
    if (wish.asJson) words.emplace_back("--json");
    return scanImages(words).value_or(badUsage);
}

int savePhoto(const Wish& wish) {
    std::vector<std::string> words{"photo", "--out", wish.value("out"), "--config", wish.config.string()};
    if (wish.socket) words.insert(words.end(), {"--socket", wish.socket->string()});
    if (wish.asJson) words.emplace_back("--json");
    return takePhoto(words).value_or(badUsage);
}

}  // namespace kiosk::ctl
