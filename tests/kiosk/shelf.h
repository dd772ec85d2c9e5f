#pragma once

#include <filesystem>
#include <semaphore>
#include <string>
#include <vector>

#include "kiosk/catalogue.h"

namespace kiosk {

inline const std::filesystem::path builtinServices = std::filesystem::path{SOURCE_DIR} / "assets/services";

// A catalogue whose arrivals are awaited.
class Shelf {
public:
    Shelf(const std::filesystem::path& state, const std::filesystem::path& services, const std::vector<std::string>& kinds)
        : catalogue(state, services, kinds, [this] { over_.release(); }) {}

    bool take(const std::string& version, const std::vector<std::string>& items) {
        catalogue.receive(version, items);
        return settle();
    }
    bool settle() {                                  // what is under way
        while (catalogue.receiving()) over_.acquire();
        return catalogue.adopt();
    }
    std::vector<std::string> ids() const {
        std::vector<std::string> all;
        for (auto& item : catalogue.items()) all.push_back(item.id);
        return all;
    }

private:
    std::counting_semaphore<> over_{0};

public:
    Catalogue catalogue;
};

}  // namespace kiosk
