# shixiang 的 bash 补全。在 ~/.bashrc 里加一行：eval "$(shixiang completion bash)"
# Completion for bash. One line in ~/.bashrc: eval "$(shixiang completion bash)"
_shixiang() {
  local head kept value note prefix=''
  local -a words=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
  # bash divides words at "=", and gives the last one without its quote.
  [[ ${COMP_WORDS[COMP_CWORD]} == '=' ]] && words+=('=')
  words+=("$2")
  COMPREPLY=()
  {
    IFS=$'\t' read -r head kept || return 0
    # Where "=" divides no words, the word is to be given whole.
    [[ -n $kept && $2 == "$kept"* ]] && prefix=$kept
    case $head in
      files) compopt -o default 2>/dev/null ;;
      folders) compopt +o default -o dirnames 2>/dev/null ;;
      *) compopt +o default 2>/dev/null ;;
    esac
    while IFS=$'\t' read -r value note; do
      # What a value is can be shown only in a list, which is never inserted.
      [[ ${COMP_TYPE:-9} == 63 && -n $note ]] && value+="  $note"
      COMPREPLY+=("$prefix$value")
    done
  } < <(shixiang __complete bash -- "${words[@]}" 2>/dev/null </dev/null)
  [[ ${#COMPREPLY[@]} == 1 ]] && COMPREPLY=("${COMPREPLY[0]%%  *}")
  return 0
}
complete -o default -F _shixiang shixiang
