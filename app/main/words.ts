/** The words of the native menu and dialogs. Those of the page are in its own catalogues. */

export interface Words {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly quit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly minimize: string;
  readonly close: string;
  readonly crashed: string;
  readonly crashedDetail: string;
  readonly reload: string;
  readonly gamesLost: string;
  readonly fileRefused: string;
}

const CATALOGUES = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    quit: 'Quit Move 37',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    actualSize: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    close: 'Close Window',
    crashed: 'The window has stopped working.',
    crashedDetail: 'Your game is saved. Load the window again to go on with it.',
    reload: 'Load Again',
    gamesLost: 'Games cannot be saved',
    fileRefused: 'The file cannot be opened',
  },
  'zh-CN': {
    file: '文件',
    edit: '编辑',
    view: '显示',
    window: '窗口',
    quit: '退出 Move 37',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    actualSize: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    minimize: '最小化',
    close: '关闭窗口',
    crashed: '窗口已停止工作。',
    crashedDetail: '棋局已保存。重新载入窗口即可继续。',
    reload: '重新载入',
    gamesLost: '无法保存棋局',
    fileRefused: '无法打开文件',
  },
  'zh-TW': {
    file: '檔案',
    edit: '編輯',
    view: '檢視',
    window: '視窗',
    quit: '結束 Move 37',
    undo: '還原',
    redo: '重做',
    cut: '剪下',
    copy: '複製',
    paste: '貼上',
    selectAll: '全選',
    actualSize: '實際大小',
    zoomIn: '放大',
    zoomOut: '縮小',
    fullScreen: '全螢幕',
    minimize: '最小化',
    close: '關閉視窗',
    crashed: '視窗已停止運作。',
    crashedDetail: '棋局已儲存。重新載入視窗即可繼續。',
    reload: '重新載入',
    gamesLost: '無法儲存棋局',
    fileRefused: '無法開啟檔案',
  },
  ja: {
    file: 'ファイル',
    edit: '編集',
    view: '表示',
    window: 'ウインドウ',
    quit: 'Move 37 を終了',
    undo: '取り消す',
    redo: 'やり直す',
    cut: 'カット',
    copy: 'コピー',
    paste: 'ペースト',
    selectAll: 'すべて選択',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: 'フルスクリーン',
    minimize: '最小化',
    close: 'ウインドウを閉じる',
    crashed: 'ウインドウが動作を停止しました。',
    crashedDetail: '対局は保存されています。読み込み直すと続けられます。',
    reload: '読み込み直す',
    gamesLost: '対局を保存できません',
    fileRefused: 'ファイルを開けません',
  },
  ko: {
    file: '파일',
    edit: '편집',
    view: '보기',
    window: '창',
    quit: 'Move 37 종료',
    undo: '실행 취소',
    redo: '다시 실행',
    cut: '잘라내기',
    copy: '복사',
    paste: '붙여넣기',
    selectAll: '모두 선택',
    actualSize: '실제 크기',
    zoomIn: '확대',
    zoomOut: '축소',
    fullScreen: '전체 화면',
    minimize: '최소화',
    close: '창 닫기',
    crashed: '창이 작동을 멈췄습니다.',
    crashedDetail: '대국은 저장되어 있습니다. 창을 다시 불러오면 이어서 둘 수 있습니다.',
    reload: '다시 불러오기',
    gamesLost: '대국을 저장할 수 없습니다',
    fileRefused: '파일을 열 수 없습니다',
  },
} as const satisfies Record<string, Words>;

/** The first of the user's languages (BCP 47) that there are words for, else English. */
export function wordsFor(languages: readonly string[]): Words {
  for (const tag of languages) {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return CATALOGUES[script === 'Hant' ? 'zh-TW' : 'zh-CN'];
    const found = Object.entries(CATALOGUES).find(([name]) => name === language);
    if (found) return found[1];
  }
  return CATALOGUES.en;
}
