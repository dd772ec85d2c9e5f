# The files of drivers/models/ as the table of drivers/model_files.h.
BEGIN {
    print "#include \"drivers/model_files.h\"\n\nnamespace drivers {\n"
    print "const std::vector<std::pair<std::string_view, std::string_view>>& modelFiles() {"
    print "    static const std::vector<std::pair<std::string_view, std::string_view>> all{"
}
FNR == 1 {
    if (NR > 1) print ")toml\"},"
    id = FILENAME
    gsub(/.*\/|\.toml$/, "", id)
    printf "{\"%s\", R\"toml(", id
}
{ print }
END { print ")toml\"}};\n    return all;\n}\n\n}  // namespace drivers" }
