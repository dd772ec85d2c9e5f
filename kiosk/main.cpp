#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <optional>
#include <string_view>
#include <variant>

#include "kiosk/program.h"

namespace {

struct Arguments { std::filesystem::path config; std::optional<std::filesystem::path> robot; bool version = false; };

std::optional<Arguments> parse(int count, char** words) {
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        std::string_view word = words[i];
        if (word == "--version") arguments.version = true;
        else if (word == "--config" && i + 1 < count) arguments.config = words[++i];
        else if (word == "--robot" && i + 1 < count) arguments.robot = words[++i];
        else return std::nullopt;
    }
    if (arguments.config.empty() && !arguments.version) return std::nullopt;
    return arguments;
}

}  // namespace

int main(int count, char** words) {
    auto arguments = parse(count, words);
    if (!arguments) {
        std::fputs("usage: kiosk --config FILE [--robot SOCKET]\n       kiosk --version\n", stderr);
        return 2;
    }
    if (arguments->version) return std::puts("kiosk " JIUJIN_VERSION) < 0;
    std::setlocale(LC_ALL, "C.UTF-8");
    auto config = kiosk::readConfig(arguments->config);
    if (auto* mistakes = std::get_if<std::vector<kiosk::ConfigMistake>>(&config)) {
        for (auto& mistake : *mistakes) {
            auto& file = mistake.file.empty() ? arguments->config : mistake.file;
            std::fprintf(stderr, "%s:%d:%d: %s\n", file.c_str(), mistake.line, mistake.column, mistake.text.c_str());
        }
        return 2;
    }
    // For a technician who starts it by hand; a file cannot ask for it, so it does not stay on by mistake.
    if (auto* folder = std::getenv("KIOSK_RECORD")) std::get<kiosk::Config>(config).record = folder;
    try {
        return kiosk::Program(std::get<kiosk::Config>(std::move(config)), arguments->robot).run();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk: %s\n", error.what());
        return 1;
    }
}
