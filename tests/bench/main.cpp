#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/bench/benches.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace bench;

const std::vector<std::pair<std::string, std::function<Figures(const Options&)>>> benches{
    {"start", start}, {"memory", memory}, {"used", used}, {"idle", idle}, {"press", press}, {"redraw", redraw}, {"change", change}, {"card", card}, {"devices", devices}, {"submit", submit}, {"search", search}, {"catalogue", catalogue}, {"receipt", receipt}, {"codes", bench::codes}, {"fsync", bench::fsync},
    {"pinyin", pinyin}, {"handwriting", handwriting}, {"voice", voice}, {"guide", guide}, {"photo", photo}, {"journeys", journeys}};

constexpr const char* usage = R"(usage: kiosk-bench [NAME…] [--json FILE] [--runs N] [--idle SECONDS] [--programs DIR]
NAME: start memory used idle press redraw change card devices submit search catalogue receipt codes fsync pinyin handwriting voice guide photo journeys; none: all of them
)";

struct Wishes { Options options; std::vector<std::string> names; std::filesystem::path json; };

bool known(const std::string& name) {
    for (auto& bench : benches)
        if (bench.first == name) return true;
    return false;
}

Wishes parse(const std::vector<std::string>& words) {
    Wishes wishes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool more = i + 1 < words.size();
        if (known(words[i])) wishes.names.push_back(words[i]);
        else if (words[i] == "--json" && more) wishes.json = words[++i];
        else if (words[i] == "--programs" && more) wishes.options.programs = std::filesystem::absolute(words[++i]);
        else if (words[i] == "--runs" && more) wishes.options.runs = std::stoi(words[++i]);
        else if (words[i] == "--idle" && more) wishes.options.idle = std::chrono::seconds{std::stoi(words[++i])};
        else throw std::invalid_argument("what is \"" + words[i] + "\"?");
    }
    return wishes;
}

bool wanted(const Wishes& wishes, const std::string& name) {
    return wishes.names.empty() || std::find(wishes.names.begin(), wishes.names.end(), name) != wishes.names.end();
}

// A bench that breaks does not take the others with it.
Figures measure(const Wishes& wishes, bool& broken) {
    Figures all;
    for (auto& [name, run] : benches) {
        if (!wanted(wishes, name)) continue;
        std::fprintf(stderr, "bench: %s\n", name.c_str());
        try {
            auto figures = run(wishes.options);
            all.insert(all.end(), figures.begin(), figures.end());
        } catch (const std::exception& error) {
            std::fprintf(stderr, "bench: %s could not be measured: %s\n", name.c_str(), error.what());
            broken = true;
        }
    }
    return all;
}

}  // namespace

// 1: something could not be measured; a limit that was missed stands in the table.
int main(int count, char** words) {
    Wishes wishes;
    try {
        wishes = parse({words + 1, words + count});
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "kiosk-bench: %s\n%s", mistake.what(), usage);
        return 2;
    }
    bool broken = false;
    const auto figures = measure(wishes, broken);
    std::fputs(table(figures).c_str(), stdout);
    if (!wishes.json.empty()) support::writeFile(wishes.json, json(figures));
    return broken ? 1 : 0;
}
