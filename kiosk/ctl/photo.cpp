#include "kiosk/ctl/photo.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

#include "drivers/descriptor.h"
#include "kiosk/config.h"
#include "kiosk/ctl/line.h"
#include "platform/base64.h"

namespace kiosk::ctl {
namespace {

using nlohmann::json;

struct PhotoWish {
    std::filesystem::path config = "/etc/kiosk/kiosk.toml", socket, out;
    bool asJson = false;
};

PhotoWish photoWish(const std::vector<std::string>& words) {
    PhotoWish wish;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (*word == "photo") continue;
        if (*word == "--json") {
            wish.asJson = true;
            continue;
        }
        auto* place = *word == "--out" ? &wish.out : *word == "--config" ? &wish.config : *word == "--socket" ? &wish.socket : nullptr;
        if (!place || word + 1 == words.end()) throw std::invalid_argument("unknown option, or one without its value: " + *word);
        *place = *++word;
    }
    if (wish.out.empty()) throw std::invalid_argument("photo takes --out FILE");
    if (wish.socket.empty()) wish.socket = controlSocket(wish.config).value_or("");
    if (wish.socket.empty()) throw std::invalid_argument(wish.config.string() + " does not say where the control socket is ([paths] control); use --config or --socket");
    return wish;
}

json askForPhoto(const PhotoWish& wish, const json& request) {
    auto reply = json::parse(askKiosk(wish.socket, request.dump(), std::chrono::seconds{15}), nullptr, false);
    if (!reply.is_object()) throw NoAnswer("the kiosk answered something that is no JSON object");
    if (reply.contains("error")) throw NoAnswer(reply.value("error", "?"));
    return reply;
}

std::vector<std::uint8_t> fetchPhoto(const PhotoWish& wish, int number, std::size_t bytes) {
    std::vector<std::uint8_t> jpeg;
    while (jpeg.size() < bytes) {
        const auto reply = askForPhoto(wish, {{"command", "photo"}, {"number", std::to_string(number)}, {"from", std::to_string(jpeg.size())}});
        const auto part = platform::fromBase64(reply.value("data", ""));
        if (!part || part->empty()) throw NoAnswer("the photo did not come whole");
        jpeg.insert(jpeg.end(), part->begin(), part->end());
    }
    return jpeg;
}

// What lies on a desk is for nobody else to read.
void writePhoto(const std::filesystem::path& file, const std::vector<std::uint8_t>& jpeg) {
    const drivers::Descriptor out{::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)};
    const auto written = out.get() < 0 ? -1 : ::write(out.get(), jpeg.data(), jpeg.size());
    if (written != static_cast<ssize_t>(jpeg.size())) throw std::runtime_error(file.string() + ": " + std::system_category().message(errno));
}

int saveTakenPhoto(const PhotoWish& wish) {
    const auto taken = askForPhoto(wish, {{"command", "photo"}});
    const auto jpeg = fetchPhoto(wish, taken.value("number", 0), taken.value("bytes", std::size_t{0}));
    writePhoto(wish.out, jpeg);
    fmt::print("{}", wish.asJson ? json{{"file", wish.out.string()}, {"bytes", jpeg.size()}}.dump() + '\n' : fmt::format("{}  {} bytes\n", wish.out.string(), jpeg.size()));
    return 0;
}

int complainOfPhoto(int exit, const std::exception& why) {
    fmt::print(stderr, "kioskctl: {}\n", why.what());
    return exit;
}

}  // namespace

std::optional<int> takePhoto(const std::vector<std::string>& words) {
    if (std::ranges::find(words, "photo") == words.end()) return std::nullopt;
    try {
        return saveTakenPhoto(photoWish(words));
    } catch (const std::invalid_argument& mistake) {
        return complainOfPhoto(2, mistake);
    } catch (const NoKiosk& nobody) {
        return complainOfPhoto(3, nobody);
    } catch (const std::exception& error) {
        return complainOfPhoto(1, error);
    }
}

}  // namespace kiosk::ctl
