#include "drivers/model.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "drivers/model_files.h"
#include "drivers/toml_text.h"

namespace drivers {
namespace {

constexpr std::array<std::string_view, roles.size()> roleWords{"card_reader", "chip_card", "barcode_reader", "receipt_printer", "document_printer",
                                                               "camera", "locker", "rating_pad", "site"};

// Reads one file, and remembers what it cannot read.
class Reading {
public:
    explicit Reading(const toml::table& table) : table_{table} {}

    std::string text(const char* key, bool needed) {
        known_.push_back(key);
        const auto value = table_[key].value<std::string>();
        if (!value && (needed || table_.contains(key))) wrong(fmt::format("{} must be a text", key));
        return value.value_or("");
    }
    Role role() {
        const auto word = text("class", true);
        const auto found = std::ranges::find(roleWords, word);
        if (found != roleWords.end()) return roles[static_cast<std::size_t>(found - roleWords.begin())];
        wrong(fmt::format("class \"{}\" is not one of {}", word, fmt::join(roleWords, ", ")));
        return {};
    }
    std::optional<int> baud() {
        known_.push_back("baud");
        const auto value = table_["baud"].value<int>();
        if (!value && table_.contains("baud")) wrong("baud must be a number");
        return value;
    }
    std::vector<std::string> usb() {
        known_.push_back("usb");
        std::vector<std::string> ids;
        const auto* all = table_["usb"].as_array();
        if (!all && table_.contains("usb")) wrong("usb must be a list of \"VID:PID\"");
        for (std::size_t i = 0; all && i < all->size(); ++i) ids.push_back(usbId((*all)[i].value<std::string>().value_or("")));
        return ids;
    }
    std::string transport() {
        const auto word = text("transport", table_.contains("usb"));
        static constexpr std::array<std::string_view, 8> words{"usb", "cdc", "hid", "keyboard", "video", "pcsc", "serial", "tcp"};
        if (!word.empty() && std::ranges::find(words, word) == words.end()) wrong(fmt::format("transport \"{}\" is not one of {}", word, fmt::join(words, ", ")));
        return word;
    }
    std::map<std::string, std::string> options() {
        known_.push_back("options");
        std::map<std::string, std::string> all;
        const auto* section = table_["options"].as_table();
        if (!section && table_.contains("options")) wrong("options must be a section");
        if (section)
            for (auto& [key, value] : *section) all[std::string{key.str()}] = optionOf(key.str(), value);
        return all;
    }
    void finish() {
        for (auto& [key, value] : table_)
            if (std::ranges::find(known_, key.str()) == known_.end()) wrong(fmt::format("there is no key {}", key.str()));
        if (!mistakes_.empty()) throw std::invalid_argument{fmt::format("{}", fmt::join(mistakes_, "; "))};
    }

private:
    void wrong(std::string sentence) { mistakes_.push_back(std::move(sentence)); }

    std::string usbId(std::string id) {
        auto isHex = [&](std::size_t at) { return std::isxdigit(static_cast<unsigned char>(id[at])) != 0; };
        bool good = id.size() == 9 && id[4] == ':';
        for (std::size_t at = 0; good && at < id.size(); ++at) good = at == 4 || isHex(at);
        if (!good) wrong(fmt::format("\"{}\" is no USB id like 04B8:0202", id));
        std::ranges::transform(id, id.begin(), [](unsigned char letter) { return std::toupper(letter); });
        return id;
    }
    std::string optionOf(std::string_view key, const toml::node& node) {
        if (auto text = node.value_exact<std::string>()) return *text;
        if (auto number = node.value_exact<std::int64_t>()) return std::to_string(*number);
        if (auto flag = node.value_exact<bool>()) return *flag ? "on" : "off";
        wrong(fmt::format("options.{} must be a text, a number, true or false", key));
        return {};
    }

    const toml::table& table_;
    std::vector<std::string> known_, mistakes_;
};

Model fromFile(const std::string& path) {
    std::ifstream file{path};
    if (!file) throw std::invalid_argument{"it cannot be read"};
    return parseModel(path, {std::istreambuf_iterator<char>{file}, {}});
}

const Model* modelAt(Role role, const std::string& address) {
    if (!address.starts_with("usb:") || address.size() < 13) return nullptr;
    auto id = address.substr(4, 9);
    std::ranges::transform(id, id.begin(), [](unsigned char letter) { return std::toupper(letter); });
    auto found = std::ranges::find_if(models(), [&](auto& one) { return one.role == role && std::ranges::find(one.usb, id) != one.usb.end(); });
    return found == models().end() ? nullptr : &*found;
}

std::string idsOf(Role role) {
    std::vector<std::string_view> ids;
    for (auto& one : models())
        if (one.role == role) ids.push_back(one.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

void add(const Model& model, DeviceConfig& config, std::vector<std::string>& mistakes) {
    if (model.driver != config.driver)
        mistakes.push_back(fmt::format("model '{}' needs the driver {}, not {}", model.id, model.driver, config.driver));
    config.options.insert(model.options.begin(), model.options.end());          // the config's own ones stay
    if (model.baud && config.address.starts_with("serial:") && config.address.find("baud=") == std::string::npos)
        config.address += fmt::format("{}baud={}", config.address.find('?') == std::string::npos ? '?' : '&', *model.baud);
}

}  // namespace

Model parseModel(const std::string& id, const std::string& text) {
    try {
        const auto table = parseToml(text);
        Reading reading{table};
        Model model{id, reading.text("name", true), reading.text("vendor", true), reading.role(), reading.text("driver", true), reading.usb(),
                    reading.transport(), reading.baud(), reading.options(), reading.text("source", true)};
        reading.finish();
        return model;
    } catch (const toml::parse_error& error) {
        throw std::invalid_argument{fmt::format("line {}: {}", error.source().begin.line, error.description())};
    }
}

const std::vector<Model>& models() {
    static const std::vector<Model> all = [] {
        std::vector<Model> read;
        for (auto& [id, text] : modelFiles()) try {
            read.push_back(parseModel(std::string{id}, std::string{text}));
        } catch (const std::invalid_argument&) {
        }
        return read;
    }();
    return all;
}

const Model* model(Role role, std::string_view id) {
    auto found = std::ranges::find_if(models(), [&](auto& one) { return one.role == role && one.id == id; });
    return found == models().end() ? nullptr : &*found;
}

DeviceConfig withModel(Role role, DeviceConfig config, std::vector<std::string>& mistakes) {
    auto named = config.options.extract("model");
    if (named.empty()) {
        if (const auto* known = modelAt(role, config.address)) add(*known, config, mistakes);
    } else if (named.mapped().find('/') != std::string::npos) {
        try {
            add(fromFile(named.mapped()), config, mistakes);
        } catch (const std::invalid_argument& wrong) {
            mistakes.push_back(fmt::format("model '{}': {}", named.mapped(), wrong.what()));
        }
    } else if (const auto* known = model(role, named.mapped())) {
        add(*known, config, mistakes);
    } else {
        mistakes.push_back(fmt::format("model '{}' is not one of {}", named.mapped(), idsOf(role)));
    }
    return config;
}

}  // namespace drivers
