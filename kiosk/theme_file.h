#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/config.h"
#include "ui/brand.h"

namespace kiosk {

// An office's own looks, as [panel] theme names them; assets/man/kiosk.toml.5 explains each key. Every text must stay legible:
// what brings a pair of colours under 7 : 1 is a mistake as any other.
std::vector<ConfigMistake> readThemeFile(const std::filesystem::path&, ui::Brand&);

}  // namespace kiosk
