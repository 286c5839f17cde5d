# shixiang 的 fish 补全。存到 ~/.config/fish/completions/shixiang.fish
# Completion for fish. Save it as ~/.config/fish/completions/shixiang.fish
function __shixiang_complete
    # Without the quote that a word may begin with.
    set -l token (commandline -ct | string trim -l -c '"\'')
    set -l words (commandline -opc)
    set -l lines (shixiang __complete fish -- $words[2..-1] "$token" 2>/dev/null </dev/null)
    set -l head (string split \t -- $lines[1])
    set -l rest (string sub -s (math 1 + (string length -- "$head[2]")) -- "$token")
    switch "$head[1]"
        case files
            string replace -r '^' -- "$head[2]" (__fish_complete_path "$rest")
        case folders
            string replace -r '^' -- "$head[2]" (__fish_complete_directories "$rest" '')
        case values
            string replace -r '^' -- "$head[2]" $lines[2..-1]
    end
end
complete -c shixiang -f -a '(__shixiang_complete)'
