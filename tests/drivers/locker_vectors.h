#pragma once

#include <array>

// Literal bytes of facts/devices.md 4.1 and 4.2.
namespace locker_vectors {

inline constexpr const char *open8a = "8A 01 01 11 9B", *openAll8a = "8A 01 00 11 9A", *readOne8a = "80 01 01 33 B3", *readAll8a = "80 01 00 33 B2",
                            *shorted8a = "80 01 01 11 91", *apart8a = "80 01 01 00 80";

inline constexpr const char *openWkly = "57 4B 4C 59 09 00 82 01 83", *openedWkly = "57 4B 4C 59 0B 00 82 00 01 00 81",
                            *queryAllWkly = "57 4B 4C 59 08 00 84 85",
                            *allOpenWkly = "57 4B 4C 59 22 00 84 00 18 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 B7",
                            *pushedWkly = "57 4B 4C 59 0A 00 85 01 01 86", *openManyWkly = "57 4B 4C 59 0C 00 80 03 01 02 03 86",
                            *openAllWkly = "57 4B 4C 59 08 00 86 87", *allOpenedWkly = "57 4B 4C 59 09 00 86 00 86";

}  // namespace locker_vectors
