export default definePageConfig({ navigationBarTitleText: '验收意见' })
