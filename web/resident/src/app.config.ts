export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '邻里', navigationBarBackgroundColor: '#0b6e5b', navigationBarTextStyle: 'white', backgroundTextStyle: 'dark' },
})
