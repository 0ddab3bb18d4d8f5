// Brings aria attributes into the mini-program's templates.
const path = require('node:path')
const components = require('./a11y-components')

module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // H5 has real attributes
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'a11y-runtime.js'))
      platform.template.mergeComponents(ctx, components)
    },
  })
}
