#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/localised.h"

namespace kiosk {

// 好差评: the five levels, the nation's detail codes for each, and how levels and channels are written by whom: data, of
// assets/ratings. Two codings run against each other, so a level is never a number here.
class RatingTable {
public:
    struct Tag { std::string code; Localised label; };
    struct Level { std::string id; Localised label; std::vector<Tag> tags; };

    // Throws std::runtime_error that says what is wrong with it.
    explicit RatingTable(const std::filesystem::path& file);

    const std::vector<Level>& levels() const { return levels_; }     // from the best to the worst
    const Level* level(const std::string& id) const;
    std::size_t first() const { return first_; }                     // so many tags of each level are the base set
    // `coding`: gbt39046 (best 1), national (best 5), evaluator.
    int written(const std::string& coding, const std::string& level) const;
    std::optional<std::string> read(const std::string& coding, int number) const;
    const std::string& channel(const std::string& coding, const std::string& name) const;
    const std::string& join(const std::string& coding) const;        // what stands between two codes
    bool wantsReason(const std::string& level) const;                // 不满意 and worse: a tag or words

private:
    std::vector<Level> levels_;
    std::size_t first_ = 3;
    std::map<std::string, std::map<std::string, int>> codings_;
    std::map<std::string, std::map<std::string, std::string>> channels_;
    std::map<std::string, std::string> joins_;
};

}  // namespace kiosk
