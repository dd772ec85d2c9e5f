#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/deadline.h"

namespace support {

// A folder into which paper comes out: receipts as NNNN.png with their words in NNNN.txt, documents as PDF.
class Papers {
public:
    Papers(std::filesystem::path folder, std::string extension);   // ".png", ".pdf"

    std::vector<std::filesystem::path> all() const;                // in the order in which they came
    std::size_t count() const { return all().size(); }
    // Until one of those after the first `old` holds `text`: its file. Throws std::runtime_error with what came instead.
    std::filesystem::path awaitText(std::size_t old, const std::string& text, Milliseconds deadline = patience) const;

private:
    std::filesystem::path folder_;
    std::string extension_;
};

std::string textOf(const std::filesystem::path& paper);            // of a PDF through pdftotext
std::string qrOf(const std::filesystem::path& png);                // empty: no code could be read

}  // namespace support
