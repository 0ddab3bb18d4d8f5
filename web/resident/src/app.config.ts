export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/bookings/index', 'pages/mine/index'],
  subPackages: [
    { root: 'pages/find', pages: ['area/index'] },
    { root: 'pages/book', pages: ['offering/index', 'organization/index', 'time/index', 'confirm/index'] },
    { root: 'pages/booking', pages: ['detail/index', 'cancel/index', 'dispute/index', 'appraise/index'] },
    { root: 'pages/me', pages: ['identity/index', 'proxies/index', 'invite/index', 'accept/index', 'subsidies/index', 'bills/index', 'settings/index', 'profile/index', 'contacts/index', 'data/index', 'accessibility/index', 'privacy/index'] },
    { root: 'pages/say', pages: ['consultations/index', 'consultation/index', 'opinions/index'] },
    { root: 'pages/sign', pages: ['in/index'] },
  ],
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  window: { navigationBarTitleText: '邻里', navigationBarBackgroundColor: '#084f42', navigationBarTextStyle: 'white', backgroundTextStyle: 'dark' },
})
