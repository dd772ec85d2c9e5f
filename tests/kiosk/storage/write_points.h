#pragma once

// Every place where SQLite or our own small files touch the disk, counted; and a kill -9 at one of them.
namespace write_points {

enum class How { before, halfWay };                  // halfWay: half of the bytes are written first

void watch();                                        // from now on SQLite's writes come past here
void killAt(int point, How);                         // of this process, counted from now
int passed();                                        // since watch() or killAt()
int syncs();                                         // fsync and fdatasync of the whole process, since it began

}  // namespace write_points
