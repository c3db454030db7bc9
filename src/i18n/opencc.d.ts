/** opencc-js ships its dictionaries without types: `傳 传|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
