-- What a reader does with a case in Neovim, one step after the other; each says what it expects.
-- It runs in every version from 0.7 on, so that what the distributions have will do.
local lang = vim.env.MIZAN_LANG
local patience = 120 * 1000

local function fail(what)
  io.stderr:write('\n' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function check(holds, what)
  if not holds then
    error(what, 2)
  end
end

local function wait(what, holds)
  check(vim.wait(patience, holds, 20), 'in vain: ' .. what)
end

-- Where `words` first stand in the buffer, as the protocol counts.
local function place(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local at = line:find(words, 1, true)
    if at then
      return { line = number - 1, character = vim.str_utfindex and select(2, vim.str_utfindex(line, at)) or at }
    end
  end
  error('no `' .. words .. '` in the buffer')
end

local function about(words)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = place(words) }
end

local function replace(old, new)
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  for number, line in ipairs(lines) do
    local from, to = line:find(old, 1, true)
    if from then
      vim.api.nvim_buf_set_text(0, number - 1, from - 1, number - 1, to, { new })
      return
    end
  end
  error('no `' .. old .. '` in the buffer')
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function ask(method, params)
  local answers, why = vim.lsp.buf_request_sync(0, method, params, patience)
  check(answers, method .. ': ' .. tostring(why))
  local _, answer = next(answers)
  check(answer, method .. ': no answer')
  return answer.result, answer.error or answer.err
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function is_arabic(words)
  return words:find('[\216-\219]') ~= nil
end

local function in_language(words)
  check(is_arabic(words) == (lang == 'ar'), 'not in the language ' .. lang .. ': ' .. words)
end

local function steps()
  vim.bo.filetype = 'toml'
  local shown = {}
  local client = vim.lsp.start_client({
    name = 'mizan',
    cmd = { vim.env.MIZAN, 'lsp' },
    root_dir = vim.fn.getcwd(),
    init_options = { lang = lang },
    handlers = {
      ['window/showMessage'] = function(_, message)
        table.insert(shown, message.message)
      end,
    },
  })
  check(client, 'the server does not start')
  vim.lsp.buf_attach_client(0, client)
  local it = vim.lsp.get_client_by_id(client)
  wait('a greeting', function()
    return it.initialized or it.server_capabilities and it.server_capabilities.hoverProvider
  end)
  local encoding = it.offset_encoding or 'utf-16'
  local whole = text()

  -- What stands at a place.
  local hover = ask('textDocument/hover', about('operations & talks_first'))
  check(hover and #hover.contents.value > 0, 'nothing is told of an option')

  -- A broken formula, with its place; and the word that was meant.
  replace('"!(operations & talks_first)"', '"!(operations & talks_frist)"')
  wait('a mistake', function() return #errors() > 0 end)
  local mistake = errors()[1]
  check(mistake.code == 'M201', 'not the mistake that was made: ' .. vim.inspect(mistake))
  check(#errors() == 1, 'more than the mistake: ' .. vim.inspect(errors()))
  local line = vim.api.nvim_buf_get_lines(0, mistake.lnum, mistake.lnum + 1, false)[1]
  check(line:sub(mistake.col + 1, mistake.end_col) == 'talks_frist', 'not at its place: ' .. line)
  in_language(mistake.message)
  local range = { start = place('talks_frist'), ['end'] = place('talks_frist') }
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = range,
    context = { diagnostics = {}, only = { 'quickfix' } },
  })
  check(actions and #actions >= 1, 'nothing is offered for the mistake')
  in_language(actions[1].title)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
  check(text() == whole, 'what was offered does not mend it')
  wait('the mistake to go', function() return #errors() == 0 end)

  -- Another name, everywhere.
  local renaming = about('talks_first)')
  renaming.newName = lang == 'ar' and 'التفاوض_أولا' or 'negotiations_first'
  local edit, refused = ask('textDocument/rename', renaming)
  check(edit, 'not renamed: ' .. vim.inspect(refused))
  vim.lsp.util.apply_workspace_edit(edit, encoding)
  check(not text():find('talks_first', 1, true) or text():find('# .*talks_first'), 'the old name still stands')
  check(text():find(renaming.newName, 1, true), 'the new name stands nowhere')
  vim.wait(1000, function() return false end)
  check(#errors() == 0, 'the new name is a mistake somewhere: ' .. vim.inspect(errors()))
  renaming.newName = 'not'
  renaming.position = place(lang == 'ar' and 'التفاوض_أولا)' or 'negotiations_first)')
  edit, refused = ask('textDocument/rename', renaming)
  check(not edit and refused, 'a reserved word is taken for a name')
  in_language(refused.message)

  -- A claim has its verdict above it, and says why.
  local lenses
  wait('verdicts', function()
    lenses = ask('textDocument/codeLens', { textDocument = vim.lsp.util.make_text_document_params() })
    return lenses and #lenses > 0 and lenses[1].command.title:find('·', 1, true)
  end)
  local of_claim
  for _, lens in ipairs(lenses) do
    local command = lens.command
    if command.command == 'mizan.explain' and command.arguments[1].claim == 'p3_brings_acceptance' then
      of_claim = of_claim or lens
    end
  end
  check(of_claim, 'no lens above the claim')
  local verdict = lang == 'ar' and 'تصحّ' or 'holds'
  check(of_claim.command.title:find(verdict, 1, true), 'another verdict: ' .. of_claim.command.title)
  local told = ask('workspace/executeCommand', {
    command = of_claim.command.command,
    arguments = of_claim.command.arguments,
  })
  check(type(told) == 'string' and told:find('p3_brings_acceptance', 1, true), 'not explained: ' .. vim.inspect(told))
  -- It quotes a source in its own language.
  check(told:find(verdict, 1, true), 'not in the language ' .. lang .. ': ' .. told)
  wait('the explanation to be shown', function() return #shown > 0 end)
  check(shown[1] == told, 'something else is shown')

  -- From a citation to the passage, which the account tells.
  local there = ask('textDocument/definition', about('paragraph = 3, from = "الضغط على النظام للقبول"'))
  local location = vim.tbl_islist(there) and there[1] or there
  check(location and location.uri, 'no way to the passage: ' .. vim.inspect(there))
  vim.cmd('silent write')
  vim.lsp.util.jump_to_location(location, encoding)
  check(vim.api.nvim_buf_get_name(0):find('account.ar.md', 1, true), 'elsewhere: ' .. vim.api.nvim_buf_get_name(0))
  check(vim.api.nvim_win_get_cursor(0)[1] > 1, 'at the beginning of the file')
  print(vim.trim(vim.api.nvim_get_current_line()):sub(1, 60))
end

local fine, why = xpcall(steps, debug.traceback)
if not fine then
  fail(why)
end
vim.cmd('qall!')
