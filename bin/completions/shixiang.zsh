#compdef shixiang
# shixiang 的 zsh 补全。存为 $fpath 里的 _shixiang，或在 ~/.zshrc 的 compinit 之后加一行：eval "$(shixiang completion zsh)"
# Completion for zsh. Save it as _shixiang in $fpath, or one line in ~/.zshrc after compinit: eval "$(shixiang completion zsh)"
_shixiang() {
  local head kept line value
  local -a lines values
  lines=("${(@f)$(shixiang __complete zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
  head=${lines[1]%%$'\t'*}
  kept=${lines[1]#*$'\t'}
  [[ -n $kept ]] && compset -p ${#kept}
  case $head in
    files) _files ;;
    folders) _files -/ ;;
    values)
      for line in "${(@)lines[2,-1]}"; do
        value=${line%%$'\t'*}
        if [[ $line == *$'\t'* ]]; then values+=("$value:${line#*$'\t'}"); else values+=("$value"); fi
      done
      (( ${#values} )) && _describe '' values
      ;;
  esac
}
if [[ ${funcstack[1]} == _shixiang ]]; then _shixiang "$@"; else compdef _shixiang shixiang; fi
