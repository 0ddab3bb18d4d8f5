export default definePageConfig({ navigationBarTitleText: '无障碍说明' })
